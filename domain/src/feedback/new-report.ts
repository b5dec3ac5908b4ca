import { otherSide } from "../booking/side-of.ts";
import { Refusal } from "../errors.ts";
import type { Feedback, PartyFeedback } from "./feedback.ts";
import type { Report } from "./report.ts";

/** Who reports what, and why. */
type Complaint = Pick<Report, "reportId" | "by" | "bookingId" | "part" | "reason" | "why">;

/**
 * A report of feedback with what it says now: whatever becomes of it, an admin reads what was reported.
 *
 * @throws {Refusal} not-found: a reply is reported that is not there
 */
export function newReport(complaint: Complaint, seen: Feedback | PartyFeedback, at: Date): Report {
  const { feedbackId, stars, text, reply } = seen;
  if (complaint.part === "reply" && !reply) throw new Refusal("not-found");
  const of = "by" in seen ? seen.by : "customer";
  const writer = complaint.part === "reply" ? otherSide(of) : of;
  return { ...complaint, feedbackId, writer, stars, text, replyText: reply?.text ?? null, at };
}
