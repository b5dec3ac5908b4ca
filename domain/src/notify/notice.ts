import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { type BookingKind, kindFacts, noticeKind } from "./notice-kind.ts";

/** Which party of a booking. */
export const side = z.enum(["customer", "provider"]);
export type Side = z.infer<typeof side>;

const waited = z.strictObject({
  slotId: z.string(),
  handle: z.string(),
  seats: z.int().positive(),
  /** Whether it has to be asked for; absent where it can be booked at once. */
  isByRequest: z.literal(true).exactOptional(),
});

/** What a person is told of a booking, of their place in a waitlist, or of a pack or a subscription, in the app: readable by them, written by functions. */
export const notice = z.strictObject({
  noticeId: z.string(),
  kind: noticeKind,
  /** Null where it is of a waitlist. */
  bookingId: z.string().nullable(),
  /** The slot that they wait for, where it is of a waitlist: seats of it can be had on its provider's page. */
  waited: waited.nullable().default(null),
  version: z.int().positive(),
  side,
  /** The other party's name. */
  who: z.string(),
  task,
  title: z.string().nullable(),
  /** The time that it tells of: for a proposal the one proposed. */
  start: instant,
  end: instant,
  /** How many later dates it tells of besides. */
  moreDates: z.int().nonnegative().default(0),
  /** Who got what was not used, where it tells of the end of a pack. */
  unused: z.enum(["customer", "provider", "both"]).exactOptional(),
  at: instant,
  /** When its person saw it; null until then. */
  readAt: instant.nullable(),
});

export type Notice = z.infer<typeof notice>;

/** What of a booking makes the ids of what its parties are told. */
export type Told = Pick<Booking, "bookingId" | "version" | "start" | "approvalNextAt" | "dispute">;

/** The id of the one notice of a room's unread messages. */
export function unreadNoticeId(bookingId: string): string {
  return `message-${bookingId}`;
}

/**
 * The id of what a party is told, for notice and mail alike: the same however often the same event is handled. A
 * reminder is of a time and not of a version, so that nobody is reminded again because something else has changed. Of a
 * room's messages there is one notice, however many come before they are read. Of an approval there are two, which the
 * clock's next step tells apart. Of a dispute there is one for each state that it comes to. For
 * feedback a booking asks once.
 */
export function noticeIdOf(booking: Told, kind: BookingKind, to: Side): string {
  const { bookingId, version, start, approvalNextAt, dispute } = booking;
  const of = {
    version,
    time: version,
    refund: version,
    lasting: version,
    start: inShort(start),
    approval: `${version}-${approvalNextAt ? inShort(approvalNextAt) : "now"}`,
    dispute: dispute ? `${dispute.disputeId}-${dispute.state}` : "none",
    feedback: "feedback",
    unread: null,
  }[kindFacts[kind].trueBy];
  return of === null ? unreadNoticeId(bookingId) : `${bookingId}-${of}-${to}-${kind}`;
}

function inShort(moment: Date): string {
  return moment.getTime().toString(36);
}

/** What a party is told of a booking as it is now. */
export function noticeFor(booking: Booking, kind: BookingKind, to: Side, now: Date): Notice {
  const { bookingId, version, task, title } = booking;
  const { start, end } = (kind === "proposed" && booking.request?.proposal) || booking;
  return {
    noticeId: noticeIdOf(booking, kind, to),
    kind,
    bookingId,
    waited: null,
    version,
    side: to,
    who: to === "customer" ? booking.provider.name : booking.customer.name,
    task,
    title,
    start,
    end,
    moreDates: 0,
    at: now,
    readAt: null,
  };
}
