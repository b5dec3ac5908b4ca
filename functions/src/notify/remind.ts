import type { Booking } from "@flexsession/domain/booking/booking";
import { noticeIdOf, type Side } from "@flexsession/domain/notify/notice";
import { dueReminder, nextReminderAt, reminderKinds } from "@flexsession/domain/notify/reminder";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce, type Tiding } from "./announce.ts";

const sides: readonly Side[] = ["customer", "provider"];

/**
 * Reminds both parties of a confirmed booking whose moment has come, and sets the next moment, in one commit: of two
 * sweeps one does. The booking keeps its version, since nothing about it has changed and what was mailed stays true.
 */
export function remind(due: Booking): Promise<void> {
  const bookingRef = refs.booking(due.bookingId);
  const reminders = reminderKinds.flatMap((kind) => sides.map((to): Tiding => [kind, to]));
  const mailRef = ([kind, to]: Tiding) => refs.mail(noticeIdOf(due, kind, to));

  return commit({ documents: [bookingRef, ...reminders.map(mailRef)] }, (draft, now) => {
    const booking = draft.get(bookingRef);
    const isDue = booking?.state === "confirmed" && booking.remindAt !== null && booking.remindAt <= now;
    if (!booking || !isDue || booking.start.getTime() !== due.start.getTime()) return;
    draft.put(bookingRef, { ...booking, remindAt: nextReminderAt(booking.start, now) });
    const kind = dueReminder(booking.start, now);
    // A booking that was moved away and back to this time has been reminded of it.
    const untold = reminders.filter((each) => each[0] === kind && draft.get(mailRef(each)) === null);
    announce(draft, booking, untold, now);
  });
}
