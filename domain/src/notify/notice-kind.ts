import { z } from "zod";

/** Everything that a party can be told of a booking, by notice and by mail. */
export const noticeKinds = [
  "approved",
  "proposed",
  "declined",
  "expired",
  "confirmed",
  "refundedLate",
  "requestReceived",
  "booked",
  "cancelled",
  "reminderDay",
  "reminderHour",
  "message",
] as const;

export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

interface KindFacts {
  /** Whom it concerns: its choice stands under that heading. */
  readonly for: "customer" | "provider" | "both";
  /** What keeps its mail true: the booking's very version, the refund, the time at which it begins, or being unread. */
  readonly trueBy: "version" | "refund" | "start" | "unread";
  /** Whether its mail brings the calendar file: where a time is new, changed or gone. */
  readonly changesTime: boolean;
}

/** What each kind is; the mail's words, the screen's words and the choices are records of the same kinds. */
export const kindFacts: Readonly<Record<NoticeKind, KindFacts>> = {
  approved: { for: "customer", trueBy: "version", changesTime: false },
  proposed: { for: "customer", trueBy: "version", changesTime: false },
  declined: { for: "customer", trueBy: "version", changesTime: false },
  expired: { for: "customer", trueBy: "version", changesTime: false },
  confirmed: { for: "customer", trueBy: "version", changesTime: true },
  // It stays true whatever its customer chooses next of what is offered instead.
  refundedLate: { for: "customer", trueBy: "refund", changesTime: false },
  requestReceived: { for: "provider", trueBy: "version", changesTime: false },
  booked: { for: "provider", trueBy: "version", changesTime: true },
  cancelled: { for: "both", trueBy: "version", changesTime: true },
  reminderDay: { for: "both", trueBy: "start", changesTime: false },
  reminderHour: { for: "both", trueBy: "start", changesTime: false },
  message: { for: "both", trueBy: "unread", changesTime: false },
};
