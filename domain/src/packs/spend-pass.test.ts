import { describe, expect, it } from "vitest";
import { sampleHold, sampleProfile, sampleWish } from "../../arbitraries/sample-booking.ts";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { cancellationOf } from "../booking/cancellation-of.ts";
import { placeHold } from "../booking/place-hold.ts";
import type { Side } from "../notify/notice.ts";
import { hearFact } from "../payments/payment-facts.ts";
import { policies } from "../policy/policy.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { changePass, classesLeft } from "./change-pass.ts";
import { spendPass } from "./spend-pass.ts";

const taught = sampleTape({ slots: { s: sampleSlot(240, 242, { task: "class", capacity: 6, priceMinor: 4_000 }) } });
const wish = sampleWish({ start: at(240), end: at(242), priceMinor: 4_000 });
const paid = samplePaidPass();

/** A booking of one seat of a class, ten days ahead, paid for by the first class of a pass. */
function bookedByPass({ pass, payments } = paid, basisPoints = 10_000) {
  const placement = {
    wish,
    profile: {
      ...sampleProfile,
      policy: { ...policies.flexible, tiers: [{ hoursBefore: 24, refundBasisPoints: basisPoints }] },
    },
    customer: { uid: "customer", name: "Kim Customer" },
    ids: { bookingId: "booking", claimId: "claim", reference: "REF" },
    feeBasisPoints: 1_500,
    alternatives: [],
    turn: null,
    isByPass: true,
  };
  const placed = placeHold(taught, placement, noon);
  return { tape: placed.tape, ...spendPass(pass, placed.booking, payments, noon) };
}

function cancel(
  by: Side,
  basisPoints?: number,
  more: { now?: Date; booking?: Partial<Booking>; isOver?: boolean } = {},
) {
  const { tape, booking, pass, payment } = bookedByPass(paid, basisPoints);
  const known = more.isOver ? { ...pass, state: "over" as const } : pass;
  const cause = { actor: by, cause: "cancel" };
  const now = more.now ?? noon;
  return cancelBooking(
    tape,
    { ...booking, ...more.booking },
    [payment],
    { by, cause, shownMinor: 0, pass: known },
    now,
  );
}

describe("spendPass", () => {
  it("pays for a seat with the first class that is not used, which is booked at once", () => {
    const { booking, pass, payment } = bookedByPass();
    expect(booking).toMatchObject({
      state: "confirmed",
      priceMinor: 3_334,
      feeMinor: 500,
      netMinor: 2_834,
      paymentIds: ["pi-1"],
      pass: { passId: "pass", title: "Three evenings" },
    });
    expect([pass.shares[0]?.bookingId, classesLeft(pass)]).toEqual(["booking", 2]);
    expect([payment.kind, payment.bookingId, payment.allocations]).toEqual([
      "booking",
      "booking",
      [{ to: "booking", bookingId: "booking", amountMinor: 3_334 }],
    ]);
  });

  it("uses each class once", () => {
    const { booking } = bookedByPass();
    const uses = ["s", "t", "u"].reduce(
      (pass, slotId) => spendPass(pass, { ...booking, slotId }, paid.payments, noon).pass,
      paid.pass,
    );
    expect(classesLeft(uses)).toBe(0);
    expect(() => spendPass(uses, { ...booking, slotId: "v" }, paid.payments, noon)).toThrow("pass-used-up");
  });

  it("pays for one seat of an occurrence, and for another one after that was given back", () => {
    const { booking, pass } = bookedByPass();
    expect(() => spendPass(pass, { ...booking, bookingId: "another" }, paid.payments, noon)).toThrow("pass-seated");
    const again = cancel("customer").pass;
    expect(spendPass(again, { ...booking, bookingId: "another" }, paid.payments, noon).pass.shares[0]).toMatchObject({
      bookingId: "another",
      slotId: booking.slotId,
    });
  });

  it("pays for nothing else", () => {
    const { booking } = bookedByPass();
    const use = (changes: Partial<Booking>) => () =>
      spendPass(paid.pass, { ...booking, ...changes }, paid.payments, noon);
    for (const changes of [
      { seats: 2 },
      { isClass: false },
      { priceMinor: 0 },
      { customerId: "x" },
      { providerId: "x" },
    ]) {
      expect(use(changes)).toThrow("pass-invalid");
    }
    expect(use({ start: addMilliseconds(noon, 90 * day) })).toThrow("pass-expired");
    expect(() => spendPass(null, booking, [], noon)).toThrow("pass-invalid");
    expect(() => spendPass({ ...paid.pass, state: "over" }, booking, paid.payments, noon)).toThrow("pass-expired");
  });

  it("leaves money alone that a bank decides about", () => {
    const { booking } = bookedByPass();
    const fact = { name: "disputed", id: "dp", amountMinor: 1, feeMinor: 0, state: "open", at: noon } as const;
    const disputed = paid.payments.map((each) => ({ ...each, facts: hearFact(each.facts, fact) }));
    expect(() => spendPass(paid.pass, booking, disputed, noon)).toThrow("bank-decides");
  });
});

describe("cancelling what a pass has paid for", () => {
  it.each([
    ["all", 10_000],
    ["half", 5_000],
  ])("gives the class back whole where the terms give %s", (_, basisPoints) => {
    const { booking, pass, payments, refunds, entry, tape } = cancel("customer", basisPoints);
    expect(tape.seats.s).toEqual({ booked: 0, held: [] });
    expect(pass).toEqual(changePass({ ...paid.pass, version: paid.pass.version + 1 }, {}, noon));
    expect(payments).toEqual([paid.payments[0]]);
    expect([refunds, entry, booking.paymentIds, booking.refund, booking.releasableAt]).toEqual([
      [],
      null,
      [],
      null,
      null,
    ]);
    expect(booking.cancellation).toMatchObject({ refundMinor: 3_334, keptMinor: 0 });
  });

  it("says until when the class comes back, by whichever line", () => {
    const { booking } = bookedByPass();
    const tiers = [72, 24].map((hoursBefore, index) => ({
      hoursBefore,
      refundBasisPoints: index === 0 ? 10_000 : 5_000,
    }));
    const policy = { ...booking.policy, tiers };
    const at24 = addMilliseconds(booking.start, -day);
    expect(cancellationOf({ ...booking, policy }, "customer", noon)).toMatchObject({ refundMinor: 3_334, until: at24 });
    expect(cancellationOf({ ...booking, policy, pass: null }, "customer", noon).until).toEqual(
      addMilliseconds(booking.start, -3 * day),
    );
  });

  it.each([
    ["less than half", 4_999, noon],
    ["nothing any more", 10_000, at(230)],
  ])("keeps the class used where the terms give %s", (_, basisPoints, now) => {
    const { booking, pass, payments } = cancel("customer", basisPoints, { now });
    expect([pass, payments, booking.paymentIds]).toEqual([null, [], ["pi-1"]]);
    expect(booking.cancellation).toMatchObject({ refundMinor: 0, keptMinor: 3_334 });
  });

  it.each(["provider", "free leave"])("lets the pass last another month after a %s", (why) => {
    const now = at(239);
    const left = cancel(why === "provider" ? "provider" : "customer", 0, {
      now,
      ...(why === "free leave" && { booking: { freeLeaveUntil: at(240) } }),
    });
    expect(left.pass?.expiresAt).toEqual(paid.pass.expiresAt);
    const short = { ...paid, pass: { ...paid.pass, expiresAt: at(241), lookAt: at(241) } };
    const { tape, booking, pass, payment } = bookedByPass(short);
    const cause = { actor: "provider", cause: "cancel" };
    const cancelled = cancelBooking(tape, booking, [payment], { by: "provider", cause, shownMinor: 0, pass }, now);
    expect(cancelled.pass?.expiresAt).toEqual(addMilliseconds(now, 30 * day));
    expect(cancelled.pass?.shares.map((each) => each.isCustomers)).toEqual([true, false, false]);
  });

  it("gives the money back where the pass is over by then", () => {
    const { booking, pass, refunds } = cancel("provider", 0, { isOver: true });
    expect([pass, booking.paymentIds]).toEqual([null, ["pi-1"]]);
    expect(refunds).toMatchObject([{ paymentId: "pi-1", cause: "cancellation", amountMinor: 3_334 }]);
  });
});

it("leaves a hold of the same seat to be paid", () => {
  expect(sampleHold(taught, wish).booking).toMatchObject({ state: "awaitingPayment", priceMinor: 4_000, pass: null });
});
