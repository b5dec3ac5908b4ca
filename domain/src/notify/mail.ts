import { z } from "zod";
import { type Standing, standings } from "../account/standing.ts";
import type { AuditEntry } from "../admin/audit-entry.ts";
import { type MarkAct, markActs } from "../admin/mark-provider.ts";
import type { Booking } from "../booking/booking.ts";
import type { CalendarSync } from "../calendars/calendar-sync.ts";
import { canGiveFeedback } from "../feedback/feedback-window.ts";
import { addMilliseconds, instant, minute } from "../time/instant.ts";
import { type Notice, noticeIdOf, type Side, type Told } from "./notice.ts";
import { type BookingKind, bookingKind, kindFacts, passKind, subscriptionKind, waitKind } from "./notice-kind.ts";
import { dueReminder } from "./reminder.ts";

const envelope = {
  mailId: z.string(),
  /** `stale`: no longer true when it was to leave; `unwanted`: its person has switched its kind off. */
  state: z.enum(["queued", "sending", "sent", "stale", "unwanted", "failed"]),
  attempts: z.int().nonnegative(),
  /** When the sweep takes it up again if nobody has finished it. */
  dueAt: instant,
  /** Why it could not be sent, once it is given up. */
  failure: z.string().exactOptional(),
  createdAt: instant,
};

const toldBooking = {
  bookingId: z.string(),
  version: z.int().positive(),
  /** When the booking began as this was written; null in mails from before there were reminders. */
  start: instant.nullable().default(null),
};

/** A mail about a booking, or about several at once. It is rendered when it leaves, and not sent once it is no longer true. */
const bookingMail = z.strictObject({
  ...envelope,
  kind: bookingKind,
  uid: z.string(),
  ...toldBooking,
  /** What else it tells of. */
  others: z.array(z.strictObject(toldBooking)).default([]),
});

const signInMail = z.strictObject({ ...envelope, kind: z.literal("signIn"), to: z.string(), link: z.string() });

/** That a provider's calendars can no longer be read. */
const calendarsRevokedMail = z.strictObject({ ...envelope, kind: z.literal("calendarsRevoked"), uid: z.string() });

/** That an admin has changed the standing of an account, and why. */
const standingMail = z.strictObject({
  ...envelope,
  kind: z.literal("standing"),
  uid: z.string(),
  to: z.enum(standings),
  reason: z.string(),
});

/** That an admin has given a page a mark, or has taken it back, and why. */
const markMail = z.strictObject({
  ...envelope,
  kind: z.literal("mark"),
  uid: z.string(),
  act: z.enum(markActs),
  reason: z.string(),
});

/** A mail about a place in a waitlist; as true as the version of the entry that it tells of. */
const waitMail = z.strictObject({
  ...envelope,
  kind: waitKind,
  uid: z.string(),
  waitlistId: z.string(),
  version: z.int().positive(),
});

/** A mail about a subscription as it is when it leaves. */
const subscriptionMail = z.strictObject({
  ...envelope,
  kind: subscriptionKind,
  uid: z.string(),
  subscriptionId: z.string(),
  version: z.int().positive(),
});

/** A mail about a pack or a paid month, as it is when it leaves. */
const passMail = z.strictObject({
  ...envelope,
  kind: passKind,
  uid: z.string(),
  passId: z.string(),
  version: z.int().positive(),
});

/** One mail of the outbox; server only. */
export const mail = z.discriminatedUnion("kind", [
  bookingMail,
  waitMail,
  subscriptionMail,
  passMail,
  signInMail,
  calendarsRevokedMail,
  standingMail,
  markMail,
]);

export type Mail = z.infer<typeof mail>;
export type BookingMail = z.infer<typeof bookingMail>;
export type WaitMail = z.infer<typeof waitMail>;
export type PassMail = z.infer<typeof passMail>;
export type SubscriptionMail = z.infer<typeof subscriptionMail>;

/** A mail to a party about a booking as it is now; the id is the same however often the same event is handled. */
export function bookingMailFor(
  booking: Told & Pick<Booking, "customerId" | "providerId">,
  kind: BookingKind,
  to: Side,
  now: Date,
): BookingMail {
  const { bookingId, version, start } = booking;
  const mailId = noticeIdOf(booking, kind, to);
  const uid = to === "customer" ? booking.customerId : booking.providerId;
  const told = { bookingId, version, start, others: [] };
  return { mailId, kind, uid, ...told, state: "queued", attempts: 0, dueAt: now, createdAt: now };
}

/** A mail that is of several bookings, as one of each by itself. */
export function partsOf({ others, ...mail }: BookingMail): readonly BookingMail[] {
  return [{}, ...others].map((each) => ({ ...mail, ...each, others: [] }));
}

/** The mail to a provider that their calendars can no longer be read, one each time that it comes to that. */
export function calendarsRevokedMailFor({ uid, version }: Pick<CalendarSync, "uid" | "version">, now: Date): Mail {
  const mailId = `calendars-${uid}-${version}`;
  return { mailId, kind: "calendarsRevoked", uid, state: "queued", attempts: 0, dueAt: now, createdAt: now };
}

/** The mail to somebody whose standing an act has changed: one for each line of the audit log. */
export function standingMailFor(
  { entryId, reason }: Pick<AuditEntry, "entryId" | "reason">,
  uid: string,
  to: Standing,
  now: Date,
): Mail {
  const mailId = `standing-${entryId}`;
  return { mailId, kind: "standing", uid, to, reason, state: "queued", attempts: 0, dueAt: now, createdAt: now };
}

/** The mail to a provider whose page an act has marked: one for each line of the audit log. */
export function markMailFor(
  { entryId, reason }: Pick<AuditEntry, "entryId" | "reason">,
  uid: string,
  act: MarkAct,
  now: Date,
): Mail {
  const mailId = `mark-${entryId}`;
  return { mailId, kind: "mark", uid, act, reason, state: "queued", attempts: 0, dueAt: now, createdAt: now };
}

/** How long a message lies unread before its reader is mailed of it. */
const unreadMinutes = 10;

/**
 * The one mail of what lies unread in a room, however many messages come before it is read. It waits, so that whoever
 * comes back meanwhile is not mailed at all.
 *
 * @param notice what its reader is told in the app; its time tells one stretch of unread messages from the next
 */
export function unreadMailFor(booking: Booking, notice: Pick<Notice, "noticeId" | "side" | "at">): BookingMail {
  const mailId = `${notice.noticeId}-${notice.side}-${notice.at.getTime().toString(36)}`;
  const mail = bookingMailFor(booking, "message", notice.side, notice.at);
  return { ...mail, mailId, dueAt: addMilliseconds(notice.at, unreadMinutes * minute) };
}

/** Whether a mail is not to leave yet, however soon somebody takes it up. */
export function isEarly(mail: Mail, now: Date): boolean {
  return mail.kind === "message" && now < mail.dueAt;
}

/** Whether what a mail of unread messages tells of is still unread. */
export function isUnread(mail: BookingMail, notice: Pick<Notice, "at" | "readAt"> | null): boolean {
  return notice !== null && notice.readAt === null && notice.at.getTime() === mail.createdAt.getTime();
}

/** Whether a mail about a booking still tells the truth. */
export function isTrue(mail: BookingMail, booking: Booking, now: Date): boolean {
  const { trueBy } = kindFacts[mail.kind];
  if (trueBy === "version" || trueBy === "approval") return booking.version === mail.version;
  // Whether it is unread only its notice knows.
  if (trueBy === "unread" || trueBy === "lasting") return true;
  if (trueBy === "refund") return booking.state === "refunded";
  const to = mail.uid === booking.customerId ? "customer" : "provider";
  if (trueBy === "dispute") return mail.mailId === noticeIdOf(booking, mail.kind, to);
  if (trueBy === "feedback") return canGiveFeedback(booking, to, now);
  const isOfThisTime = booking.state === "confirmed" && booking.start.getTime() === mail.start?.getTime();
  return isOfThisTime && (trueBy === "time" || dueReminder(booking.start, now) === mail.kind);
}
