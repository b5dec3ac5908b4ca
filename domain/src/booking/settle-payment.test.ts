import { expect, test } from "vitest";
import { sampleHold, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { minute } from "../time/instant.ts";
import type { Booking } from "./booking.ts";
import { freeBooking } from "./free-booking.ts";
import { type Capture, settlePayment } from "./settle-payment.ts";

const capture: Capture = {
  paymentId: "pi_1",
  checkoutId: "cs_1",
  amountMinor: 18_000,
  currency: "usd",
  receiptUrl: "https://receipt.test/1",
};
const claimId = (index: number) => `alternative-${index}`;
const byCustomer = { actor: "customer", cause: "letGo" };
const facts = ({ state, refund, paymentIds, version }: Booking) => ({ state, refund, paymentIds, version });

test("confirms a booking whose hold lives", () => {
  const { tape, booking } = sampleHold(sampleTape());
  const settled = settlePayment(tape, booking, capture, claimId, at(0.1));
  expect(settled?.tape).toEqual(sampleTape({ claims: { "claim-customer": sampleClaim(2, 4) } }));
  expect(settled?.refund).toBeNull();
  expect(settled?.booking).toEqual({
    ...booking,
    state: "confirmed",
    paymentIds: ["pi_1"],
    receiptUrl: capture.receiptUrl,
    remindAt: at(1),
    approvalDueAt: at(4 + 72),
    approvalNextAt: at(4 + 24),
    version: 2,
    history: [...booking.history, { at: at(0.1), actor: "processor", cause: "pi_1", to: "confirmed" }],
    updatedAt: at(0.1),
  });
});

test("settles a payment once, however often it is heard of", () => {
  const { tape, booking } = sampleHold(sampleTape());
  const once = settlePayment(tape, booking, capture, claimId, at(0.1));
  expect(once && settlePayment(once.tape, once.booking, capture, claimId, at(0.2))).toBeNull();
});

test("gives a second payment back and keeps the booking", () => {
  const { tape, booking } = sampleHold(sampleTape());
  const once = settlePayment(tape, booking, capture, claimId, at(0.1));
  const twice = once && settlePayment(once.tape, once.booking, { ...capture, paymentId: "pi_2" }, claimId, at(0.2));
  expect(twice?.refund).toBe("duplicate");
  expect(twice?.tape).toEqual(once?.tape);
  expect(twice && facts(twice.booking)).toEqual({
    state: "confirmed",
    refund: null,
    paymentIds: ["pi_1", "pi_2"],
    version: 2,
  });
});

test.each([
  ["amount", { amountMinor: 17_999 }],
  ["currency", { currency: "eur" }],
])("gives back a payment of another %s and goes on waiting", (_, changes) => {
  const { tape, booking } = sampleHold(sampleTape());
  const settled = settlePayment(tape, booking, { ...capture, ...changes }, claimId, at(0.1));
  expect(settled).toEqual({ tape, booking: { ...booking, paymentIds: ["pi_1"] }, refund: "mismatch" });
});

test.each(["letGo", "lapse"] as const)("confirms after %s where the time is still free", (name) => {
  const held = sampleHold(sampleTape());
  const { tape, booking } = freeBooking(held.tape, held.booking, name, byCustomer, at(0.1));
  const settled = settlePayment(tape, booking, capture, claimId, at(1));
  expect(settled?.booking.state).toBe("confirmed");
  expect(settled?.tape.claims).toEqual({ "claim-customer": sampleClaim(2, 4) });
});

test("gives everything back when the time is taken, and holds the three nearest pieces for ten minutes", () => {
  const { tape: held, booking } = sampleHold(sampleTape({ slots: { s: sampleSlot(2, 14) } }));
  const rival = sampleHold(held, sampleWish(), "rival", at(1));
  const settled = settlePayment(rival.tape, booking, capture, claimId, at(1.1));

  expect(settled?.refund).toBe("late");
  expect(settled && facts(settled.booking)).toEqual({
    state: "refunded",
    refund: { amountMinor: 18_000, doneMinor: 0, state: "owed" },
    paymentIds: ["pi_1"],
    version: 2,
  });
  const until = new Date(at(1.1).getTime() + 10 * minute);
  const pieces = [
    [4, 6],
    [6, 8],
    [8, 10],
  ].map(([from = 0, to = 0], index) => {
    return { claimId: claimId(index), slotId: "s", start: at(from), end: at(to), until };
  });
  expect(settled?.booking.alternatives).toEqual(pieces);
  expect(Object.keys(settled?.tape.claims ?? {})).toEqual(["claim-rival", ...pieces.map((each) => each.claimId)]);
});

test("leaves the seats alone that others hold until the same minute as a booking that was let go", () => {
  const slots = { s: sampleSlot(2, 4, { capacity: 3, priceMinor: 9_000 }) };
  const wish = sampleWish({ seats: 2 });
  const mine = sampleHold(sampleTape({ slots }), wish);
  const { tape, booking } = freeBooking(mine.tape, mine.booking, "letGo", byCustomer, noon);
  const theirs = sampleHold(tape, wish, "rival");

  const settled = settlePayment(theirs.tape, booking, capture, claimId, at(0.1));
  expect(settled?.booking.state).toBe("refunded");
  expect(settled?.tape).toEqual(theirs.tape);
});
