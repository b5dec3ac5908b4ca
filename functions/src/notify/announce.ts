import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { BookingKind } from "@flexsession/domain/notify/notice-kind";
import { tellTogether } from "@flexsession/domain/notify/tell-together";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What one party of a booking is told. */
export type Tiding = readonly [kind: BookingKind, to: Side];

/** What both parties are told of a booking that stands. */
export const confirmation: readonly Tiding[] = [
  ["confirmed", "customer"],
  ["booked", "provider"],
];

/**
 * Tells parties what a commit has made of their booking, by notice and by mail, within that commit: nobody hears of
 * what did not happen, nor twice of what did. What a person does not want to hear is dropped later, when the mail
 * leaves and the notice is shown.
 */
export function announce(draft: Draft, booking: Booking, tidings: readonly Tiding[], now: Date): void {
  announceTogether(draft, [booking], tidings, now);
}

/** As `announce`, of several bookings of the same parties at once; nothing where there are none. */
export function announceTogether(
  draft: Draft,
  bookings: readonly Booking[],
  tidings: readonly Tiding[],
  now: Date,
): void {
  if (bookings.length === 0) return;
  for (const [kind, to] of tidings) {
    const { mail, notice } = tellTogether(bookings, kind, to, now);
    draft.create(refs.mail(mail.mailId), mail);
    draft.create(refs.notice(mail.uid, notice.noticeId), notice);
  }
}
