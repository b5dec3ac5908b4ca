import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { overlaps } from "../time/interval.ts";
import { approveRequest, closeRequest, isOpenRequest, isTakenForGood } from "./answer-request.ts";
import type { Booking } from "./booking.ts";

const by = { actor: "provider", cause: "approve" };
const tape = sampleTape({ slots: { s: sampleSlot(2, 40, { mode: "request" }) } });
const asked = sampleRequest(tape, sampleWish({ start: at(6), end: at(8) }));
const rival = sampleRequest(asked.tape, sampleWish({ start: at(7), end: at(9) }), "rival");

describe("approving", () => {
  test("holds the time until the payment window is over", () => {
    const { tape: after, booking } = approveRequest(asked.tape, asked.booking, by, at(1));
    const until = at(5.5 + 2 / 60);
    expect(after.claims).toEqual({ "claim-customer": sampleClaim(6, 8, { state: "held", until }) });
    expect(booking).toMatchObject({ state: "awaitingPayment", checkoutExpiresAt: at(5.5), until, version: 2 });
    expect(booking.request).toEqual(asked.booking.request);
  });

  test("lets one of two overlapping approvals win, and the other again once the first is freed", () => {
    const first = approveRequest(rival.tape, asked.booking, by, at(1));
    expect(() => approveRequest(first.tape, rival.booking, by, at(1))).toThrow(new Refusal("piece-taken"));
    const { "claim-customer": _, ...claims } = first.tape.claims;
    expect(approveRequest({ ...first.tape, claims }, rival.booking, by, at(2)).booking.state).toBe("awaitingPayment");
  });

  test("asks neither notice nor cap nor gap: it is the provider's own time", () => {
    const strict = { ...tape.rules, noticeMinutes: 1_440, dailyCapMinutes: 60 };
    const beside = { c: sampleClaim(8.5, 10) };
    const narrow = { ...asked.tape, rules: strict, claims: { ...asked.tape.claims, ...beside } };
    expect(approveRequest(narrow, asked.booking, by, at(1)).booking.state).toBe("awaitingPayment");
  });

  test("keeps the buffers", () => {
    const buffered = { ...asked.tape.rules, bufferBeforeMinutes: 30, bufferAfterMinutes: 15 };
    const beside = { ...asked.tape, rules: buffered, claims: { ...asked.tape.claims, c: sampleClaim(8.5, 10) } };
    expect(() => approveRequest(beside, asked.booking, by, at(1))).toThrow(new Refusal("piece-taken"));
  });

  test("books at once what costs nothing", () => {
    const free = sampleTape({ slots: { s: sampleSlot(2, 40, { mode: "request", priceMinor: 0 }) } });
    const wish = sampleWish({ start: at(6), end: at(8), priceMinor: 0 });
    const request = sampleRequest(free, wish);
    const { tape: after, booking } = approveRequest(request.tape, request.booking, by, at(1));
    expect(after.claims).toEqual({ "claim-customer": sampleClaim(6, 8) });
    expect(booking.state).toBe("confirmed");
  });

  test("refuses what has been answered, what is past its deadline, and a slot that is gone", () => {
    const approved = approveRequest(asked.tape, asked.booking, by, at(1));
    const approve = (booking: Booking, now: Date) => () => approveRequest(approved.tape, booking, by, now);
    expect(approve(approved.booking, at(1))).toThrow(new Refusal("request-closed"));
    expect(approve(asked.booking, asked.booking.until)).toThrow(new Refusal("request-closed"));
    expect(() => approveRequest({ ...asked.tape, slots: {} }, asked.booking, by, at(1))).toThrow(
      new Refusal("slot-gone"),
    );
  });
});

describe("closing", () => {
  test.each([
    ["decline", "declined", at(1), "I am away"],
    ["withdraw", "withdrawn", at(1), null],
    ["expireRequest", "expired", at(4), null],
  ] as const)("by %s takes the claim off the tape", (name, state, now, reason) => {
    const closed = closeRequest(asked.tape, asked.booking, name, by, now, reason);
    expect(closed.tape).toEqual(tape);
    expect(closed.booking).toMatchObject({ state, version: 2, request: { message: "Please", declineReason: reason } });
    expect(() => closeRequest(closed.tape, closed.booking, name, by, now)).toThrow(new Refusal("request-closed"));
  });

  test("keeps to the deadline on both sides", () => {
    const { until } = asked.booking;
    const before = new Date(until.getTime() - 1);
    expect(isOpenRequest(asked.booking, before)).toBe(true);
    expect(isOpenRequest(asked.booking, until)).toBe(false);
    for (const name of ["decline", "withdraw"] as const) {
      expect(() => closeRequest(asked.tape, asked.booking, name, by, until)).toThrow(new Refusal("request-closed"));
    }
    expect(() => closeRequest(asked.tape, asked.booking, "expireRequest", by, before)).toThrow(
      new Refusal("request-closed"),
    );
  });
});

test("says that time is taken for good once it is booked, not while it is held", () => {
  const withClaim = (state: "held" | "booked") => ({
    ...asked.tape,
    claims: { ...asked.tape.claims, c: sampleClaim(7, 9, { state, until: state === "held" ? at(4) : null }) },
  });
  expect(isTakenForGood(asked.tape, asked.booking, noon)).toBe(false);
  expect(isTakenForGood(withClaim("held"), asked.booking, noon)).toBe(false);
  expect(isTakenForGood(withClaim("booked"), asked.booking, noon)).toBe(true);
});

test("never holds two overlapping times, in whatever order requests are approved, declined and withdrawn", () => {
  const wishes = fc.array(fc.record({ from: fc.integer({ min: 0, max: 12 }), steps: fc.integer({ min: 2, max: 6 }) }), {
    minLength: 2,
    maxLength: 8,
  });
  const answers = fc.array(fc.tuple(fc.nat(7), fc.constantFrom("approve", "decline", "withdraw")), { maxLength: 20 });
  fc.assert(
    fc.property(wishes, answers, (asks, acts) => {
      let state = tape;
      const bookings = asks.map(({ from, steps }, index) => {
        const [start, end] = [at(6 + from / 2), at(6 + (from + steps) / 2)];
        const placed = sampleRequest(state, sampleWish({ start, end, priceMinor: steps * 4_500 }), `c${index}`);
        state = placed.tape;
        return placed.booking;
      });
      for (const [index, act] of acts) {
        const booking = bookings[index];
        if (!booking) continue;
        try {
          const next =
            act === "approve"
              ? approveRequest(state, booking, by, at(1))
              : closeRequest(state, booking, act, by, at(1));
          state = next.tape;
          bookings[index] = next.booking;
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
      const held = Object.values(state.claims).filter((each) => each.state === "held");
      for (const one of held) expect(held.filter((each) => overlaps(each, one))).toEqual([one]);
      expect(held).toHaveLength(bookings.filter((each) => each.state === "awaitingPayment").length);
    }),
    runs(200),
  );
});
