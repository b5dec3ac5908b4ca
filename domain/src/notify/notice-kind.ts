import { z } from "zod";

/** Everything that a party can be told of a booking, by notice and by mail. */
export const bookingKinds = [
  "approved",
  "proposed",
  "declined",
  "expired",
  "confirmed",
  "refundedLate",
  "requestReceived",
  "booked",
  "cancelled",
  "rescheduled",
  "seatsDropped",
  "changeRefunded",
  "classChanged",
  "linkChanged",
  "announced",
  "reminderDay",
  "reminderHour",
  "message",
  "delivered",
  "approvalDue",
  "changesRequested",
  "deliveryApproved",
  "disputed",
  "disputeEnded",
  "released",
  "givenBack",
  "supportActed",
  "feedbackAsked",
  "feedbackBegun",
  "feedbackRevealed",
  "feedbackReplied",
] as const;

/** Everything that somebody is told of a place in a waitlist. */
const waitKinds = ["turn", "freeAgain", "turnOver", "waitOver", "waitMoved", "calledOff"] as const;

/** Everything that the parties of a subscription are told of it. */
const subscriptionKinds = [
  "subscribed",
  "renewed",
  "renewalFailed",
  "endedByProvider",
  "subscriptionEnding",
  "subscriptionEnded",
] as const;

/** Everything that the parties of a pack are told of it, and of what a month of a subscription leaves. */
const passKinds = ["packBought", "packReminder", "packEnded"] as const;

export const noticeKinds = [...bookingKinds, ...waitKinds, ...subscriptionKinds, ...passKinds] as const;

export const bookingKind = z.enum(bookingKinds);
export type BookingKind = z.infer<typeof bookingKind>;
export const waitKind = z.enum(waitKinds);
export type WaitKind = z.infer<typeof waitKind>;
export const subscriptionKind = z.enum(subscriptionKinds);
export type SubscriptionKind = z.infer<typeof subscriptionKind>;

export const passKind = z.enum(passKinds);
export type PassKind = z.infer<typeof passKind>;

export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

interface KindFacts {
  /** Whom it concerns: its choice stands under that heading. */
  readonly for: "customer" | "provider" | "both";
  /**
   * What keeps its mail true: the booking's very version, that it stands at this time, the refund, that its time is near,
   * being unread, the approval, where its dispute stands, or that its feedback can still be written. What is `lasting`
   * happened for good, whatever follows.
   */
  readonly trueBy: "version" | "time" | "refund" | "start" | "unread" | "approval" | "dispute" | "feedback" | "lasting";
  /** Whether its mail brings the calendar file: where a time is new, changed or gone. */
  readonly changesTime: boolean;
}

/** What each kind is; the mail's words, the screen's words and the choices are records of the same kinds. */
export const kindFacts: Readonly<Record<NoticeKind, KindFacts>> = {
  approved: { for: "customer", trueBy: "version", changesTime: false },
  proposed: { for: "customer", trueBy: "version", changesTime: false },
  declined: { for: "customer", trueBy: "version", changesTime: false },
  expired: { for: "customer", trueBy: "version", changesTime: false },
  confirmed: { for: "customer", trueBy: "time", changesTime: true },
  // It stays true whatever its customer chooses next of what is offered instead.
  refundedLate: { for: "customer", trueBy: "refund", changesTime: false },
  requestReceived: { for: "provider", trueBy: "version", changesTime: false },
  booked: { for: "provider", trueBy: "time", changesTime: true },
  cancelled: { for: "both", trueBy: "version", changesTime: true },
  rescheduled: { for: "both", trueBy: "time", changesTime: true },
  classChanged: { for: "customer", trueBy: "time", changesTime: true },
  linkChanged: { for: "customer", trueBy: "time", changesTime: false },
  seatsDropped: { for: "both", trueBy: "time", changesTime: true },
  changeRefunded: { for: "customer", trueBy: "version", changesTime: false },
  announced: { for: "customer", trueBy: "lasting", changesTime: false },
  reminderDay: { for: "both", trueBy: "start", changesTime: false },
  reminderHour: { for: "both", trueBy: "start", changesTime: false },
  message: { for: "both", trueBy: "unread", changesTime: false },
  delivered: { for: "customer", trueBy: "version", changesTime: false },
  approvalDue: { for: "customer", trueBy: "approval", changesTime: false },
  changesRequested: { for: "provider", trueBy: "version", changesTime: false },
  // Its booking is often released in the next moment.
  deliveryApproved: { for: "provider", trueBy: "lasting", changesTime: false },
  released: { for: "provider", trueBy: "lasting", changesTime: false },
  givenBack: { for: "both", trueBy: "lasting", changesTime: false },
  supportActed: { for: "both", trueBy: "lasting", changesTime: false },
  feedbackAsked: { for: "both", trueBy: "feedback", changesTime: false },
  feedbackBegun: { for: "both", trueBy: "feedback", changesTime: false },
  feedbackRevealed: { for: "both", trueBy: "lasting", changesTime: false },
  feedbackReplied: { for: "both", trueBy: "lasting", changesTime: false },
  disputed: { for: "both", trueBy: "dispute", changesTime: false },
  disputeEnded: { for: "both", trueBy: "dispute", changesTime: false },
  turn: { for: "customer", trueBy: "version", changesTime: false },
  freeAgain: { for: "customer", trueBy: "version", changesTime: false },
  turnOver: { for: "customer", trueBy: "version", changesTime: false },
  waitMoved: { for: "customer", trueBy: "version", changesTime: false },
  calledOff: { for: "customer", trueBy: "version", changesTime: false },
  waitOver: { for: "customer", trueBy: "version", changesTime: false },
  subscribed: { for: "both", trueBy: "lasting", changesTime: false },
  renewed: { for: "customer", trueBy: "lasting", changesTime: false },
  renewalFailed: { for: "both", trueBy: "version", changesTime: false },
  endedByProvider: { for: "customer", trueBy: "lasting", changesTime: false },
  subscriptionEnding: { for: "both", trueBy: "version", changesTime: false },
  subscriptionEnded: { for: "both", trueBy: "lasting", changesTime: false },
  packBought: { for: "both", trueBy: "lasting", changesTime: false },
  packReminder: { for: "customer", trueBy: "start", changesTime: false },
  packEnded: { for: "both", trueBy: "lasting", changesTime: false },
};
