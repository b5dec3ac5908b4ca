import { describe, expect, test } from "vitest";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { movable, moveTape, otherWish } from "../../arbitraries/sample-move.ts";
import { at, noon, sampleClaim, sampleSlot } from "../../arbitraries/sample-tape.ts";
import { Refusal, type RefusalCode } from "../errors.ts";
import { policies } from "../policy/policy.ts";
import type { Booking } from "./booking.ts";
import { otherTimes } from "./other-time.ts";
import { type OtherWish, rescheduleBooking } from "./reschedule-booking.ts";

const by = { actor: "customer", cause: "reschedule" };

function reschedule(
  wish: OtherWish,
  { tape, booking } = movable(),
  now = noon,
  payments = [samplePayment("pi", 18_000)],
) {
  return rescheduleBooking(tape, booking, payments, { wish, claimId: "new", by }, now);
}

describe("a move at the same price", () => {
  const moved = reschedule(otherWish("s", 101, 0));

  test("is done at once, and what the booking occupied is not in its way", () => {
    expect(moved.tape.claims).toEqual({ new: sampleClaim(101, 103) });
  });

  test("leaves a booking at its new time with a higher sequence, new reminders and a new clock of approval", () => {
    expect(moved.booking).toMatchObject({
      state: "confirmed",
      slotId: "s",
      claimId: "new",
      start: at(101),
      end: at(103),
      priceMinor: 18_000,
      feeMinor: 2_700,
      version: 3,
      reschedules: 1,
      movedFrom: { start: at(100), end: at(102), priceMinor: 18_000, at: noon },
      remindAt: at(101 - 24),
      approvalDueAt: at(103 + 72),
      refund: null,
      change: null,
    });
  });

  test("moves no money", () => {
    expect([moved.payments, moved.refunds, moved.entry]).toEqual([[], [], null]);
  });
});

describe("a move to a cheaper time", () => {
  const moved = reschedule(otherWish("cheap", 150, -2_000));

  test("is done at once and owes the difference, from the payment that holds it", () => {
    expect(moved.booking).toMatchObject({
      priceMinor: 16_000,
      feeMinor: 2_400,
      netMinor: 13_600,
      refund: { amountMinor: 2_000, doneMinor: 0, state: "owed" },
    });
    expect(moved.refunds).toMatchObject([{ paymentId: "pi", cause: "reschedule1", amountMinor: 2_000 }]);
    expect(moved.payments.map((each) => each.allocations)).toEqual([
      [
        { to: "booking", bookingId: "booking-customer", amountMinor: 16_000 },
        { to: "refund", bookingId: "booking-customer", amountMinor: 2_000 },
      ],
    ]);
    expect(moved.entry).toMatchObject({ entryId: "reschedule1-booking-customer", cause: "reschedule" });
  });

  test("gives back more than was shown without asking, and never less", () => {
    expect(reschedule(otherWish("cheap", 150, -1_000)).booking.priceMinor).toBe(16_000);
    expect(() => reschedule(otherWish("cheap", 150, -2_001))).toThrow(new Refusal("price-changed"));
  });
});

describe("a move to a dearer time", () => {
  const held = reschedule(otherWish("dear", 130, 2_000));

  test("holds it beside the old one", () => {
    expect(held.tape.claims).toEqual({
      "claim-customer": sampleClaim(100, 102),
      new: sampleClaim(130, 132, { slotId: "dear", state: "held", until: at(34 / 60) }),
    });
  });

  test("leaves the booking where it is until it is paid", () => {
    const { booking } = movable();
    expect(held.booking).toMatchObject({ start: booking.start, priceMinor: 18_000, reschedules: 0, movedFrom: null });
    expect(held.booking.change).toEqual({
      claimId: "new",
      slotId: "dear",
      start: at(130),
      end: at(132),
      priceMinor: 20_000,
      differenceMinor: 2_000,
      until: at(34 / 60),
      checkoutExpiresAt: at(32 / 60),
      checkout: null,
      state: "held",
      dueAt: at(34 / 60),
      createdAt: noon,
    });
  });

  test("changes nothing when it is wished again, and refuses another wish meanwhile", () => {
    const after = { tape: held.tape, booking: held.booking };
    expect(reschedule(otherWish("dear", 130, 2_000), after).booking).toBe(held.booking);
    expect(() => reschedule(otherWish("cheap", 150, -2_000), after)).toThrow(new Refusal("change-held"));
    expect(reschedule(otherWish("cheap", 150, -2_000), after, at(0.6)).booking.change).toBeNull();
  });

  test("is free of charge where the processor would take no payment of it", () => {
    const tape = moveTape({ slots: { s: sampleSlot(100, 110), dear: sampleSlot(130, 136, { priceMinor: 9_024 }) } });
    expect(reschedule(otherWish("dear", 130, 0), movable(tape)).booking).toMatchObject({ priceMinor: 18_000 });
  });
});

test("changes nothing when the booking is where it is wished to be", () => {
  const { tape, booking } = movable();
  expect(reschedule(otherWish("s", 100, 0), { tape, booking }).booking).toBe(booking);
});

test("moves twice at most, and counts what went back before", () => {
  const once = reschedule(otherWish("cheap", 150, -2_000));
  const twice = reschedule(otherWish("cheap", 153, 0), once, noon, []);
  expect([twice.booking.reschedules, twice.booking.refund?.amountMinor]).toEqual([2, 2_000]);
  expect(() => reschedule(otherWish("s", 100, 2_000), twice)).toThrow(new Refusal("moved-twice"));
});

test("keeps clear of others, their buffers, the cap and the horizon as any new booking", () => {
  const of = (rules: object, claims = {}) => movable(moveTape({ rules, claims }));
  const refused = (wish: OtherWish, of: ReturnType<typeof movable>) =>
    expect(() => reschedule(wish, of)).toThrow(Refusal);
  const other = { other: sampleClaim(104, 106) };
  refused(otherWish("s", 103, 0), of({}, other));
  refused(otherWish("s", 102, 0), of({ bufferAfterMinutes: 30 }, other));
  refused(otherWish("cheap", 150, -2_000), of({ horizonDays: 5 }));
  expect(reschedule(otherWish("s", 102, 0), of({ dailyCapMinutes: 120 })).booking.start).toEqual(at(102));
});

test("keeps its length and price over a change of clocks, whichever way, and counts the provider's own days", () => {
  const spring = { old: "2027-03-13T15:00:00Z", night: "2027-03-14T06:00:00Z", zone: "America/New_York" };
  const autumn = { old: "2026-11-30T15:00:00Z", night: "2027-04-03T14:00:00Z", zone: "Australia/Lord_Howe" };
  for (const { old, night, zone } of [spring, autumn]) {
    const [from, to] = [old, night].map((each) => (new Date(each).getTime() - noon.getTime()) / 3_600_000);
    const slots = { s: sampleSlot(from ?? 0, (from ?? 0) + 2), night: sampleSlot(to ?? 0, (to ?? 0) + 2) };
    const tape = moveTape({ slots, rules: { zone, horizonDays: 365, dailyCapMinutes: 120 } });
    const of = movable(tape, { start: new Date(old), end: at((from ?? 0) + 2) });
    const { booking } = reschedule(otherWish("night", to ?? 0, 0), of);
    expect([booking.start, booking.end, booking.priceMinor]).toEqual([new Date(night), at((to ?? 0) + 2), 18_000]);
    expect(booking.remindAt).toEqual(at((to ?? 0) - 24));
  }
});

describe("refuses to move", () => {
  test.each<[string, RefusalCode, OtherWish, Partial<Booking>, number]>([
    ["what is cancelled", "too-late-to-move", otherWish("s", 102, 0), { state: "cancelledByCustomer" }, 0],
    ["a seat of a class", "class-stays", otherWish("s", 102, 0), { isClass: true }, 0],
    ["once its terms keep something", "too-late-to-move", otherWish("dear", 130, 2_000), {}, 76.001],
    ["where its terms never give all back", "too-late-to-move", otherWish("s", 102, 0), { policy: halfPolicy() }, 0],
    ["what was tried twenty times", "too-many-attempts", otherWish("s", 102, 0), { history: tries(20) }, 0],
    ["to another length", "invalid-input", { ...otherWish("s", 102, 0), end: at(105) }, {}, 0],
    ["to another task", "invalid-input", otherWish("s", 102, 0), { task: "mastering" }, 0],
    ["to a slot that is gone", "slot-gone", otherWish("x", 102, 0), {}, 0],
  ])("%s: %s", (_, code, wish, changes, now) => {
    const { tape, booking } = movable();
    expect(() => reschedule(wish, { tape, booking: { ...booking, ...changes } }, at(now))).toThrow(new Refusal(code));
  });

  test("to time that its provider wants to approve, or to a class", () => {
    const slots = {
      s: sampleSlot(100, 110),
      ask: sampleSlot(130, 136, { mode: "request" }),
      class: sampleSlot(140, 142, { capacity: 8 }),
    };
    const of = movable(moveTape({ slots }));
    expect(() => reschedule(otherWish("ask", 130, 0), of)).toThrow(new Refusal("needs-a-request"));
    expect(() => reschedule(otherWish("class", 140, 0), of)).toThrow(new Refusal("class-stays"));
  });

  test("within its provider's notice of the time that would become free, or of the new one", () => {
    const of = movable(moveTape({ rules: { noticeMinutes: 40 * 60 } }));
    expect(() => reschedule(otherWish("dear", 130, 2_000), of, at(60.01))).toThrow(new Refusal("too-late-to-move"));
    const slots = { s: sampleSlot(100, 110), soon: sampleSlot(30, 34) };
    const soon = movable(moveTape({ slots, rules: { noticeMinutes: 40 * 60 } }));
    expect(() => reschedule(otherWish("soon", 30, 0), soon)).toThrow(new Refusal("too-soon"));
  });
});

function tries(count: number): Booking["history"] {
  return Array.from({ length: count }, () => ({ at: noon, actor: "customer", cause: "reschedule", to: "confirmed" }));
}

function halfPolicy(): Booking["policy"] {
  return { ...policies.flexible, tiers: [{ hoursBefore: 1, refundBasisPoints: 5_000 }] };
}

test("offers exactly what it would grant, each at what it would cost", () => {
  const { tape, booking } = movable();
  const offered = otherTimes(tape, booking, noon);
  expect(new Set(offered.map((each) => each.differenceMinor))).toEqual(new Set([0, 2_000, -2_000]));
  for (const wish of offered) {
    const { booking: after } = reschedule(wish, { tape, booking });
    expect(after.change?.differenceMinor ?? after.priceMinor - booking.priceMinor).toBe(wish.differenceMinor);
  }
  expect(offered.some((each) => each.start.getTime() === booking.start.getTime())).toBe(false);
});
