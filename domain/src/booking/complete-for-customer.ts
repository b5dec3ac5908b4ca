import { Refusal } from "../errors.ts";
import { approve, type Seen } from "./answer-delivery.ts";
import type { Booking } from "./booking.ts";
import { isAwaitingAnswer } from "./delivery.ts";
import type { Cause } from "./move-booking.ts";

/**
 * Whether support can call a booking done in the place of its customer: once its time is over, whatever was delivered, and
 * before that when a delivery waits for its answer. A class is called done by the clock alone.
 */
export function canCompleteForCustomer(booking: Booking, now: Date): boolean {
  const { state, isClass, approvedAt, delivery, end } = booking;
  if (isClass || approvedAt !== null || (state !== "confirmed" && state !== "completed")) return false;
  return end <= now || isAwaitingAnswer(delivery);
}

/**
 * Approves a booking in the place of its customer, as their own yes to a delivery does, and where nothing was delivered as
 * the clock would do later. What is approved already stays as it is.
 *
 * @param seen the delivery that whoever decides was shown; null when there was none
 * @throws {Refusal} `delivery-changed` when it is another by now, `not-completable`
 */
export function completeForCustomer(booking: Booking, seen: Seen | null, by: Cause, now: Date): Booking {
  if (booking.approvedAt !== null) return booking;
  const { delivery } = booking;
  if (delivery?.fileId !== seen?.fileId || delivery?.round !== seen?.round) throw new Refusal("delivery-changed");
  if (!canCompleteForCustomer(booking, now)) throw new Refusal("not-completable");
  return approve(booking, by, now);
}
