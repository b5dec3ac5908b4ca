import { expect, it } from "vitest";
import { samplePaid } from "../../arbitraries/sample-work.ts";
import { causeOfSupport } from "../admin/booking-act.ts";
import { Refusal } from "../errors.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import type { Booking } from "./booking.ts";
import { canCompleteForCustomer, completeForCustomer } from "./complete-for-customer.ts";
import { moveBooking } from "./move-booking.ts";

const by = causeOfSupport("complete", { reason: "They are in hospital" });
const paid = samplePaid();
const before = addMilliseconds(paid.end, -hour);
const after = addMilliseconds(paid.end, hour);
const seen = { fileId: "b5a1c2de-0000-4000-8000-000000000000", round: 1 };
const delivered: Booking = {
  ...paid,
  delivery: {
    ...seen,
    name: "song.wav",
    version: 1,
    kind: "mixes",
    at: before,
    state: "awaitingAnswer",
    answeredAt: null,
    changes: null,
  },
};

it("calls a booking done after its time, delivered or not, and it may be paid at once", () => {
  for (const [booking, shown] of [
    [paid, null],
    [delivered, seen],
  ] as const) {
    expect(canCompleteForCustomer(booking, after)).toBe(true);
    const done = completeForCustomer(booking, shown, by, after);
    expect(done).toMatchObject({ state: "completed", approvedAt: after, releasableAt: after });
    expect(done.history.at(-1)).toMatchObject({ actor: "support", reason: "They are in hospital" });
    expect(completeForCustomer(done, null, by, after)).toBe(done);
  }
});

it("keeps the time of what was delivered before its end, and waits with the money until then", () => {
  const done = completeForCustomer(delivered, seen, by, before);
  expect(done).toMatchObject({ state: "confirmed", approvedAt: before, releasableAt: paid.end });
  expect(canCompleteForCustomer(done, before)).toBe(false);
});

it("answers nothing that was not seen, nothing before its time, no class, and nothing that does not stand", () => {
  const changed = new Refusal("delivery-changed");
  expect(() => completeForCustomer(delivered, null, by, after)).toThrow(changed);
  expect(() => completeForCustomer(delivered, { ...seen, round: 2 }, by, after)).toThrow(changed);
  const cancelled = moveBooking(paid, "cancelByProvider", by, before);
  for (const [booking, now] of [
    [paid, before],
    [{ ...paid, isClass: true }, after],
    [cancelled, after],
  ] as const) {
    expect(canCompleteForCustomer(booking, now)).toBe(false);
    expect(() => completeForCustomer(booking, null, by, now)).toThrow(new Refusal("not-completable"));
  }
});
