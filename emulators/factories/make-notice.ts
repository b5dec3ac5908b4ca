import { type Notice, noticeFor } from "@flexsession/domain/notify/notice";
import { makeBooking } from "./make-booking.ts";

/** What a customer is told of a booking of `makeBooking` that stands, not yet read. */
export function makeNotice(changes: Partial<Notice> = {}): Notice {
  const booking = makeBooking("confirmed");
  return { ...noticeFor(booking, "confirmed", "customer", booking.updatedAt), ...changes };
}
