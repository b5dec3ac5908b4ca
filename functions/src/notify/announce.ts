import type { Booking } from "@flexsession/domain/booking/booking";
import { type BookingMail, bookingMailFor } from "@flexsession/domain/notify/mail";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What one party of a booking is told. */
export type Tiding = readonly [kind: BookingMail["kind"], to: "customer" | "provider"];

/** What both parties are told of a booking that stands. */
export const confirmation: readonly Tiding[] = [
  ["confirmed", "customer"],
  ["booked", "provider"],
];

/** Tells parties what a commit has made of their booking, within that commit: nobody hears of what did not happen. */
export function announce(draft: Draft, booking: Booking, tidings: readonly Tiding[], now: Date): void {
  for (const [kind, to] of tidings) {
    const uid = to === "customer" ? booking.customerId : booking.providerId;
    const mail = bookingMailFor(booking, kind, uid, now);
    draft.create(refs.mail(mail.mailId), mail);
  }
}
