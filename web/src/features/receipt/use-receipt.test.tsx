import type { Receipt } from "@flexsession/domain/receipt/receipt";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useReceipt } from "./use-receipt.ts";

afterEach(cleanup);

const read = vi.fn<(bookingId: string) => Promise<Receipt | null>>();

function open(changedAt: number | null) {
  return renderHook((at: number | null) => useReceipt({ bookingId: "b", changedAt: at }, read), {
    initialProps: changedAt,
  });
}

const settle = () => act(() => Promise.resolve());

test("waits for the booking, and reads again when it has changed", async () => {
  read.mockResolvedValue(null);
  const { result, rerender } = open(null);
  await settle();
  expect([read.mock.calls.length, result.current.status]).toEqual([0, "loading"]);
  rerender(1);
  await settle();
  rerender(2);
  await settle();
  expect([read.mock.calls.length, result.current.status]).toEqual([2, "missing"]);
});

test("can be tried again after it has failed", async () => {
  read.mockReset().mockRejectedValueOnce(new Error("no")).mockResolvedValue(null);
  const { result } = open(1);
  await settle();
  const failed = result.current;
  if (failed.status !== "failed") throw new Error(`it is ${failed.status}`);
  act(() => failed.retry());
  expect(result.current.status).toBe("loading");
  await settle();
  expect(result.current.status).toBe("missing");
});
