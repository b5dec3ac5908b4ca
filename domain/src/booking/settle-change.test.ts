import { describe, expect, test } from "vitest";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { movable, otherWish } from "../../arbitraries/sample-move.ts";
import { at, noon, sampleClaim } from "../../arbitraries/sample-tape.ts";
import type { Tape } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { endChange } from "./end-change.ts";
import { rescheduleBooking } from "./reschedule-booking.ts";
import { settleChange } from "./settle-change.ts";

interface Found {
  readonly tape: Tape;
  readonly booking: Booking;
}

const by = { actor: "customer", cause: "reschedule" };
const capture = { paymentId: "pi2", checkoutId: "cs2", amountMinor: 2_000, currency: "usd", receiptUrl: "receipt" };

function waiting(): Found {
  const { tape, booking } = movable();
  const wish = otherWish("dear", 130, 2_000);
  return rescheduleBooking(tape, booking, [samplePayment("pi", 18_000)], { wish, claimId: "new", by }, noon);
}

function ended(as: "letGo" | "lapsed", now = at(0.6)): Found {
  const { tape, booking } = waiting();
  return endChange(tape, booking, "new", as, by, now);
}

function settle({ tape, booking }: Found, now: Date, changes: Partial<typeof capture> = {}) {
  const settled = settleChange(tape, booking, "new", { ...capture, ...changes }, now);
  if (!settled) throw new Error("this payment was settled before");
  return settled;
}

/** What stays when a payment for a change comes to nothing. */
function whereItIs({ booking, tape }: Found) {
  const { start, end, priceMinor, netMinor, slotId, claimId, reschedules } = booking;
  return { start, end, priceMinor, netMinor, slotId, claimId, reschedules, claim: tape.claims[claimId] };
}

describe("the payment for a dearer time", () => {
  const moved = settle(waiting(), at(0.3));

  test("swaps both times in one step", () => {
    expect(moved.outcome).toBe("moved");
    expect(moved.tape.claims).toEqual({ new: sampleClaim(130, 132, { slotId: "dear" }) });
    expect(moved.booking).toMatchObject({
      state: "confirmed",
      start: at(130),
      slotId: "dear",
      claimId: "new",
      priceMinor: 20_000,
      feeMinor: 3_000,
      netMinor: 17_000,
      paymentIds: ["pi", "pi2"],
      reschedules: 1,
      movedFrom: { start: at(100), end: at(102), priceMinor: 18_000, at: at(0.3) },
      change: null,
      version: 4,
    });
  });

  test("counts once", () => {
    expect(settleChange(moved.tape, moved.booking, "new", capture, at(0.4))).toBeNull();
  });

  test("goes back when it is paid again", () => {
    const again = settle(moved, at(0.4), { paymentId: "pi3" });
    expect([again.refund, again.outcome, whereItIs(again)]).toEqual(["change", "unwanted", whereItIs(moved)]);
  });
});

test("goes back when it is of another amount, and the time stays held", () => {
  const before = waiting();
  for (const changes of [{ amountMinor: 1_999 }, { amountMinor: 2_001 }, { currency: "eur" }]) {
    const settled = settle(before, at(0.3), changes);
    expect([settled.refund, settled.tape, settled.booking.change]).toEqual([
      "mismatch",
      before.tape,
      before.booking.change,
    ]);
  }
});

describe("a change that ends unpaid", () => {
  test("leaves the old booking where it is and frees the new time", () => {
    for (const as of ["letGo", "lapsed"] as const) {
      expect(whereItIs(ended(as))).toEqual(whereItIs(movable()));
      expect(ended(as).tape).toEqual(movable().tape);
      expect(ended(as).booking.change).toMatchObject({ state: as, dueAt: null });
    }
  });

  test("ends too once the booking is completed or released, and leaves it as it is", () => {
    for (const state of ["completed", "released"] as const) {
      const { tape, booking } = waiting();
      const { booking: after } = endChange(tape, { ...booking, state }, "new", "lapsed", by, at(0.6));
      expect([after.state, after.change?.state, after.start]).toEqual([state, "lapsed", booking.start]);
      expect(settle({ tape, booking: after }, at(0.7)).refund).toBe("change");
    }
  });

  test("ends once, and only the one that is meant", () => {
    const { tape, booking } = ended("lapsed");
    expect(endChange(tape, booking, "new", "letGo", by, at(1)).booking).toBe(booking);
    const held = waiting();
    expect(endChange(held.tape, held.booking, "another", "letGo", by, at(0.1)).booking).toBe(held.booking);
  });
});

describe("a payment that lands late", () => {
  test("keeps the new time while it is still free", () => {
    for (const before of [ended("lapsed"), ended("letGo"), waiting()]) {
      expect(settle(before, at(2))).toMatchObject({ outcome: "moved", refund: null, booking: { start: at(130) } });
    }
  });

  test("goes back in full once somebody else has it, and the old booking stays", () => {
    const { tape, booking } = ended("lapsed");
    const taken = { ...tape, claims: { ...tape.claims, other: sampleClaim(131, 133, { slotId: "dear" }) } };
    const settled = settle({ tape: taken, booking }, at(2));
    expect([settled.outcome, settled.refund, settled.booking.change?.state]).toEqual(["tooLate", "change", "refunded"]);
    expect(whereItIs(settled)).toEqual(whereItIs(movable()));
    expect(settled.tape.claims.other).toEqual(taken.claims.other);
  });

  test("goes back once either time has begun", () => {
    expect(settle(ended("lapsed"), at(100)).outcome).toBe("tooLate");
  });

  test("goes back after a cancellation, which freed both times", () => {
    const { tape, booking } = waiting();
    const cancelled = cancelBooking(
      tape,
      booking,
      [samplePayment("pi", 18_000)],
      { by: "customer", cause: { actor: "customer", cause: "cancel" }, shownMinor: 18_000 },
      at(0.2),
    );
    expect([cancelled.tape.claims, cancelled.booking.change?.state]).toEqual([{}, "letGo"]);
    const settled = settle(cancelled, at(0.3));
    expect([settled.refund, settled.outcome, settled.tape]).toEqual(["change", "unwanted", cancelled.tape]);
  });
});
