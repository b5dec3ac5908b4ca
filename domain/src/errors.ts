import { z } from "zod";
import { wireInstant } from "./time/instant.ts";
import type { Interval } from "./time/interval.ts";

/** Every way in which a call can be refused; each has one sentence on screen under the message key `refusal.<code>`. */
export const refusalCodes = [
  "invalid-input",
  "signed-out",
  "not-yours",
  "not-found",
  "too-many-attempts",
  "slot-gone",
  "slot-started",
  "too-soon",
  "too-far-ahead",
  "wrong-length",
  "off-the-grid",
  "piece-taken",
  "leaves-a-gap",
  "day-full",
  "not-enough-seats",
  "owed-to-others",
  "needs-a-request",
  "needs-no-request",
  "price-changed",
  "own-slot",
  "hold-with-provider",
  "too-many-holds",
  "too-many-seats",
  "already-requested",
  "too-many-requests",
  "request-closed",
  "inside-a-slot",
  "proposal-closed",
  "too-many-proposals",
  "key-reused",
  "already-paid",
  "not-payable",
  "payment-unavailable",
  "too-late-to-cancel",
  "refund-changed",
  "seats-changed",
  "too-late-to-name",
  "not-refundable",
  "money-moved",
  "bank-decides",
  "debt-first",
  "bank-took",
  "too-late-to-move",
  "moved-twice",
  "change-held",
  "class-stays",
  "still-free",
  "waitlist-closed",
  "waitlist-full",
  "too-many-waits",
  "turn-passed",
  "already-waiting",
  "turn-over",
  "class-cancelled",
  "outside-class",
  "never-takes-place",
  "too-many-changes",
  "changed-meanwhile",
  "link-missing",
  "busy-try-again",
  "hours-overlap",
  "slot-length",
  "slot-off-quarter",
  "slot-in-the-past",
  "slot-too-far-ahead",
  "overlaps-a-slot",
  "overlaps-a-booking",
  "claims-inside",
  "week-full",
  "list-full",
  "fewer-seats-than-taken",
  "wrong-file-type",
  "file-empty",
  "file-too-large",
  "file-unreadable",
  "upload-denied",
  "not-your-file",
  "file-missing",
  "handle-taken",
  "handle-reserved",
  "too-many-handles",
  "profile-incomplete",
  "account-suspended",
  "room-closed",
  "room-full",
  "too-many-files",
  "bad-file-name",
  "file-locked",
  "nothing-to-hear",
  "not-deliverable",
  "delivery-changed",
  "already-approved",
  "no-revisions-left",
  "payouts-not-ready",
  "payout-country",
  "connection-expired",
  "connection-failed",
  "scope-missing",
  "calendar-unavailable",
  "not-connected",
  "calendar-unknown",
  "feedback-closed",
  "feedback-given",
  "check-in-closed",
  "wrong-code",
  "attendance-closed",
  "marked-meanwhile",
  "too-many-marks",
  "class-long-over",
  "pack-gone",
  "own-pack",
  "too-many-packs",
  "pass-invalid",
  "pass-expired",
  "pass-seated",
  "pass-used-up",
  "plan-gone",
  "own-plan",
  "too-many-plans",
  "already-subscribed",
  "subscription-over",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/**
 * A refusal that a person can meet and act on. Thrown in the domain, translated once in the callable wrapper and
 * turned into a sentence once in the web client; any other error is a bug.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The interval that stands in the way, where one does. */
  readonly conflict: Interval | null;

  constructor(code: RefusalCode, options: ErrorOptions & { conflict?: Interval } = {}) {
    super(code, options);
    this.name = "Refusal";
    this.code = code;
    this.conflict = options.conflict ?? null;
  }
}

/** What of a refusal travels from the server to the client. */
export const refusalDetails = z.object({
  code: z.enum(refusalCodes),
  conflict: z.object({ start: wireInstant, end: wireInstant }).nullable(),
});
