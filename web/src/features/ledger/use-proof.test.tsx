import type { ProofPage, ProofStep } from "@flexsession/domain/money/ledger-proof";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useProof } from "./use-proof.ts";

afterEach(cleanup);

const empty: ProofPage = { checked: 1, differences: [], balances: [], statedMinor: 0, next: null };
const read = vi.fn<(step: ProofStep, after: string | null) => Promise<ProofPage>>();

test("adds the entries up by itself, page after page, and compares when asked", async () => {
  read.mockImplementation(async (step, after) => ({
    ...empty,
    next: step === "entries" && after === null ? "first" : null,
  }));
  const { result } = renderHook(() => useProof(read));
  await waitFor(() => expect(result.current.proof.done).toEqual(["entries"]));
  expect(read.mock.calls).toEqual([
    ["entries", null],
    ["entries", "first"],
  ]);
  expect(result.current.proof.checked.entries).toBe(2);

  await act(() => result.current.proving.run());
  expect(result.current.proof.done).toEqual(["entries", "charges", "refunds", "transfers", "balance"]);
});

test("keeps what it has found when it cannot go on", async () => {
  read.mockImplementation((step) => (step === "charges" ? Promise.reject(new Error("away")) : Promise.resolve(empty)));
  const { result } = renderHook(() => useProof(read));
  await act(() => result.current.proving.run());
  expect(result.current.proof.done).toEqual(["entries"]);
  expect(result.current.proving.error).toBeInstanceOf(Error);
});
