import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { kindFacts, type NoticeKind, noticeKind } from "./notice-kind.ts";

/** Which party of a booking. */
export type Side = "customer" | "provider";

/** What a person is told of a booking, in the app: readable by them, written by functions. */
export const notice = z.strictObject({
  noticeId: z.string(),
  kind: noticeKind,
  bookingId: z.string(),
  version: z.int().positive(),
  side: z.enum(["customer", "provider"]),
  /** The other party's name. */
  who: z.string(),
  task,
  title: z.string().nullable(),
  /** The time that it tells of: for a proposal the one proposed. */
  start: instant,
  end: instant,
  at: instant,
  /** When its person saw it; null until then. */
  readAt: instant.nullable(),
});

export type Notice = z.infer<typeof notice>;

/**
 * The id of what a party is told, for notice and mail alike: the same however often the same event is handled. A
 * reminder is of a time and not of a version, so that nobody is reminded again because something else has changed. Of a
 * room's messages there is one notice, however many come before they are read.
 */
export function noticeIdOf(booking: Pick<Booking, "bookingId" | "version" | "start">, kind: NoticeKind, to: Side) {
  if (kindFacts[kind].trueBy === "unread") return `${kind}-${booking.bookingId}`;
  const of = kindFacts[kind].trueBy === "start" ? booking.start.getTime().toString(36) : booking.version;
  return `${booking.bookingId}-${of}-${to}-${kind}`;
}

/** What a party is told of a booking as it is now. */
export function noticeFor(booking: Booking, kind: NoticeKind, to: Side, now: Date): Notice {
  const { bookingId, version, task, title } = booking;
  const { start, end } = (kind === "proposed" && booking.request?.proposal) || booking;
  return {
    noticeId: noticeIdOf(booking, kind, to),
    kind,
    bookingId,
    version,
    side: to,
    who: to === "customer" ? booking.provider.name : booking.customer.name,
    task,
    title,
    start,
    end,
    at: now,
    readAt: null,
  };
}
