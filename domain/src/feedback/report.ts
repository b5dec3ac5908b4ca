import { z } from "zod";
import { instant } from "../time/instant.ts";
import { partyFeedback } from "./feedback.ts";

/** Why somebody reports feedback. */
export const reportReasons = ["insulting", "untrue", "private", "advertising", "other"] as const;

export const longestReport = 1_000;

/** What can be reported: what a party wrote, or what the other replied to it. */
export const reportParts = ["feedback", "reply"] as const;

/** That somebody wants an admin to look at feedback, with what it said as they saw it. */
export const report = z.strictObject({
  reportId: z.string(),
  /** Who reports. */
  by: z.string(),
  feedbackId: z.string(),
  /** Where it was seen: in the booking of one of its parties, or null on the provider's page. */
  bookingId: z.string().nullable(),
  part: z.enum(reportParts).default("feedback"),
  /** Which party wrote what is reported. */
  writer: partyFeedback.shape.by,
  stars: partyFeedback.shape.stars,
  text: partyFeedback.shape.text,
  replyText: z.string().nullable(),
  reason: z.enum(reportReasons),
  /** In the words of who reports; may be empty. */
  why: z.string().max(longestReport),
  at: instant,
});

export type Report = z.infer<typeof report>;
export type ReportReason = (typeof reportReasons)[number];
