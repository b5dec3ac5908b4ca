import type { Booking } from "../src/booking/booking.ts";
import { holdOf } from "../src/booking/hold-of.ts";
import { moveBooking } from "../src/booking/move-booking.ts";
import type { Wish } from "../src/booking/place-hold.ts";
import type { OtherWish } from "../src/booking/reschedule-booking.ts";
import { policies } from "../src/policy/policy.ts";
import { bookHold } from "../src/tape/hold.ts";
import type { Tape } from "../src/tape/tape.ts";
import { hour } from "../src/time/instant.ts";
import { sampleHold, sampleWish } from "./sample-booking.ts";
import { at, noon, sampleSlot, sampleTape } from "./sample-tape.ts";

/** Three slots of one task, 100 hours ahead and more: at the same rate, dearer by a ninth, and cheaper by as much. */
export function moveTape(changes: Parameters<typeof sampleTape>[0] = {}): Tape {
  const slots = {
    s: sampleSlot(100, 110),
    dear: sampleSlot(130, 136, { priceMinor: 10_000 }),
    cheap: sampleSlot(150, 156, { priceMinor: 8_000 }),
  };
  return sampleTape({ slots, ...changes });
}

/** A paid booking of two hours of `s`, on terms that give all of it back until a day before. */
export function movable(tape: Tape = moveTape(), wish: Partial<Wish> = {}): { tape: Tape; booking: Booking } {
  const held = sampleHold(tape, sampleWish({ start: at(100), end: at(102), ...wish }));
  const booked = bookHold(held.tape, holdOf(held.booking), noon);
  if (!booked) throw new Error("what is held can be booked");
  const paid = { ...held.booking, policy: policies.flexible, paymentIds: ["pi"] };
  return { tape: booked, booking: moveBooking(paid, "pay", { actor: "processor", cause: "pi" }, noon) };
}

/** A wish for two hours of a slot, from an hour after `noon`, shown with a difference. */
export function otherWish(slotId: string, from: number, differenceMinor: number): OtherWish {
  return { slotId, start: at(from), end: new Date(at(from).getTime() + 2 * hour), differenceMinor };
}
