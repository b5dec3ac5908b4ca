import type { InvariantPage, InvariantStep } from "@flexsession/domain/invariants/invariant";
import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useInvariants } from "./use-invariants.ts";

const read = vi.fn<(step: InvariantStep, after: string | null) => Promise<InvariantPage>>();
const wrong = { invariant: "money", text: "a unit is lost", bookingId: "booking", providerId: "marcus" } as const;

it("goes through every page of every step, and keeps what it has found", async () => {
  read.mockImplementation(async (step, after) => ({
    checked: 30,
    violations: step === "bookings" && after !== null ? [wrong] : [],
    next: step === "bookings" && after === null ? "last" : null,
  }));
  const { result } = renderHook(() => useInvariants(read));
  expect(result.current.run).toBeNull();
  await act(() => result.current.checking.run());
  expect(read.mock.calls).toEqual([
    ["bookings", null],
    ["bookings", "last"],
    ["providers", null],
  ]);
  expect(result.current.run).toMatchObject({
    checked: { bookings: 60, providers: 30 },
    done: ["bookings", "providers"],
    violations: [wrong],
  });
});

it("says that it could not go on, with what it has found until then", async () => {
  read.mockImplementation((step) =>
    step === "providers"
      ? Promise.reject(new Error("away"))
      : Promise.resolve({ checked: 1, violations: [wrong], next: null }),
  );
  const { result } = renderHook(() => useInvariants(read));
  await act(() => result.current.checking.run());
  expect(result.current.run).toMatchObject({ done: ["bookings"], violations: [wrong] });
  expect(result.current.checking.error).toBeInstanceOf(Error);
});
