import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/**
 * A booking for one of its parties; to anybody else it does not exist.
 *
 * @throws {Refusal} `not-found`
 */
export async function partysBooking(bookingId: string, uid: string): Promise<Booking> {
  const booking = await readDocument(refs.booking(bookingId));
  if (!booking?.parties.includes(uid)) throw new Refusal("not-found");
  return booking;
}

/** As `partysBooking`, for its customer only. */
export async function customersBooking(bookingId: string, uid: string): Promise<Booking> {
  const booking = await partysBooking(bookingId, uid);
  if (booking.customerId !== uid) throw new Refusal("not-found");
  return booking;
}

/** As `partysBooking`, for its provider only. */
export async function providersBooking(bookingId: string, uid: string): Promise<Booking> {
  const booking = await partysBooking(bookingId, uid);
  if (booking.providerId !== uid) throw new Refusal("not-found");
  return booking;
}
