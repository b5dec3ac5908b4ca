import { expect, test } from "vitest";
import { sampleHold, sampleProfile, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { booking } from "./booking.ts";
import { freeBooking } from "./free-booking.ts";
import { holdDeadline } from "./hold-deadline.ts";
import { alternativesOf, holdOf } from "./hold-of.ts";
import { placeHold } from "./place-hold.ts";

const { until, expiresAt } = holdDeadline(noon);

test("holds the piece and makes the booking that goes with it", () => {
  const placed = sampleHold(sampleTape());
  expect(placed.tape.claims).toEqual({ "claim-customer": sampleClaim(2, 4, { state: "held", until }) });
  expect(placed.booking).toEqual({
    bookingId: "booking-customer",
    claimId: "claim-customer",
    reference: "REF-customer",
    parties: ["customer", "provider"],
    customerId: "customer",
    providerId: "provider",
    customer: { name: "Kim Customer", zone: "Europe/Berlin" },
    provider: { name: "Pat Provider", zone: "Europe/London", handle: "pat-provider" },
    slotId: "s",
    start: at(2),
    end: at(4),
    task: "mix",
    title: null,
    isClass: false,
    seats: 1,
    attendees: [],
    droppedSeats: [],
    attendance: [],
    classId: null,
    pass: null,
    place: null,
    joinUrl: null,
    order: null,
    changedFrom: null,
    freeLeaveUntil: null,
    state: "awaitingPayment",
    priceMinor: 18_000,
    feeMinor: 2_700,
    netMinor: 15_300,
    feeBasisPoints: 1_500,
    currency: "usd",
    policy: sampleProfile.policy,
    request: null,
    until,
    checkoutExpiresAt: expiresAt,
    checkout: null,
    paymentIds: [],
    receiptUrl: null,
    refund: null,
    alternatives: [],
    cancellation: null,
    change: null,
    reschedules: 0,
    movedFrom: null,
    competitionDueAt: null,
    remindAt: null,
    delivery: null,
    dispute: null,
    feedback: { customerAt: null, providerAt: null, askedAt: null, revealedAt: null, nextAt: null },
    revisions: { included: 2, used: 0 },
    approvalDueAt: null,
    approvalNextAt: null,
    approvedAt: null,
    releasableAt: null,
    releaseNextAt: null,
    releaseWaitsFor: null,
    release: null,
    givenBack: [],
    lostMinor: 0,
    version: 1,
    history: [{ at: noon, actor: "customer", cause: "hold", to: "awaitingPayment" }],
    createdAt: noon,
    updatedAt: noon,
  });
  expect(booking.parse(placed.booking)).toEqual(placed.booking);
});

test("books at once what costs nothing", () => {
  const placed = sampleHold(
    sampleTape({ slots: { s: sampleSlot(2, 10, { priceMinor: 0 }) } }),
    sampleWish({ priceMinor: 0 }),
  );
  expect(placed.tape.claims).toEqual({ "claim-customer": sampleClaim(2, 4) });
  expect(placed.booking.history).toEqual([{ at: noon, actor: "customer", cause: "bookFree", to: "confirmed" }]);
});

const aClass = { s: sampleSlot(2, 4, { capacity: 6 }) };

test.each([
  ["own-slot", sampleTape(), sampleWish(), "provider"],
  ["slot-gone", sampleTape(), sampleWish({ slotId: "gone" }), "customer"],
  ["needs-a-request", sampleTape({ slots: { s: sampleSlot(2, 10, { mode: "request" }) } }), sampleWish(), "customer"],
  ["price-changed", sampleTape(), sampleWish({ priceMinor: 17_999 }), "customer"],
  ["price-changed", sampleTape({ slots: aClass }), sampleWish({ seats: 2, priceMinor: 9_000 }), "customer"],
  ["invalid-input", sampleTape(), sampleWish({ seats: 2 }), "customer"],
  ["invalid-input", sampleTape(), sampleWish({ start: at(4), end: at(2) }), "customer"],
  ["invalid-input", sampleTape({ slots: aClass }), sampleWish({ end: at(3), priceMinor: 9_000 }), "customer"],
  ["piece-taken", sampleTape({ claims: { c: sampleClaim(3, 5) } }), sampleWish(), "customer"],
] as const)("refuses with %s", (code, tape, wish, uid) => {
  expect(() => sampleHold(tape, wish, uid)).toThrow(new Refusal(code));
});

test("lets the pieces that are held for a customer after a late payment give way to their choice", () => {
  const alternative = { claimId: "alternative", slotId: "s", start: at(2), end: at(4), until };
  const tape = sampleTape({ claims: { alternative: sampleClaim(2, 4, { state: "held", until }) } });
  const refunded = { ...sampleHold(sampleTape()).booking, alternatives: [alternative] };
  const placement = {
    wish: sampleWish(),
    profile: sampleProfile,
    customer: { uid: "customer", name: "Kim" },
    ids: { bookingId: "b", claimId: "mine", reference: "R" },
    feeBasisPoints: 1_500,
    alternatives: alternativesOf(refunded),
    turn: null,
  };
  expect(() => placeHold(tape, { ...placement, alternatives: [] }, noon)).toThrow(new Refusal("piece-taken"));
  expect(Object.keys(placeHold(tape, placement, noon).tape.claims)).toEqual(["mine"]);
});

test("frees a booking that awaits its payment, once", () => {
  const placed = sampleHold(sampleTape());
  const by = { actor: "customer", cause: "let go" };
  const freed = freeBooking(placed.tape, placed.booking, "letGo", by, at(0.1));
  expect(freed.tape).toEqual(sampleTape());
  expect(freed.booking).toEqual({
    ...placed.booking,
    state: "abandoned",
    version: 2,
    history: [...placed.booking.history, { at: at(0.1), ...by, to: "abandoned" }],
    updatedAt: at(0.1),
  });
  expect(freeBooking(freed.tape, freed.booking, "lapse", by, at(0.2))).toEqual(freed);
});

test("names what a booking occupies", () => {
  const { booking: placed } = sampleHold(sampleTape());
  expect(holdOf(placed)).toEqual({ slotId: "s", claimId: "claim-customer", start: at(2), end: at(4), seats: 1, until });
});
