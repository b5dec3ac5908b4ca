import { z } from "zod";
import { longestFeedback, stars } from "../feedback/feedback.ts";
import { longestReport, reportParts, reportReasons } from "../feedback/report.ts";
import { wireInstant } from "../time/instant.ts";
import { id } from "./fields.ts";

/** What the parties of a booking say of each other afterwards. Each repeated call answers alike and changes nothing more. */
export const feedbackContracts = {
  /** Gives the caller's feedback about the other party, once; answers when both can be read, or null while it is sealed. */
  giveFeedback: {
    input: z.strictObject({ bookingId: id, stars, text: z.string().trim().max(longestFeedback) }),
    output: z.strictObject({ revealedAt: wireInstant.nullable() }),
  },
  /** Replies to what the other party wrote about the caller, once. */
  replyToFeedback: {
    input: z.strictObject({ bookingId: id, text: z.string().trim().min(1).max(longestFeedback) }),
    output: z.strictObject({}),
  },
  /** Reports what is said on a provider's page, or what the other party wrote in a booking of the caller's, to the admins. */
  reportFeedback: {
    input: z.strictObject({
      feedbackId: id,
      part: z.enum(reportParts),
      bookingId: id.nullable(),
      reason: z.enum(reportReasons),
      why: z.string().trim().max(longestReport),
    }),
    output: z.strictObject({}),
  },
} as const;
