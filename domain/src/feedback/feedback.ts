import { z } from "zod";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";

/** As long as a feedback, or the reply to one, may be. */
export const longestFeedback = 2_000;
export const stars = z.int().min(1).max(5);

const reply = z.strictObject({ text: z.string().max(longestFeedback), at: instant });

/**
 * What a party says of the other after their booking. Until it is revealed nobody but its writer can read it; from then on
 * both parties can.
 */
export const partyFeedback = z.strictObject({
  /** Random, and its public copy's too. */
  feedbackId: z.string(),
  /** Which party wrote it; it is about the other. */
  by: z.enum(["customer", "provider"]),
  from: z.string(),
  /** As in the booking, so that the rules need not read it to let somebody read. */
  parties: z.tuple([z.string(), z.string()]),
  stars,
  /** May be empty. */
  text: z.string().max(longestFeedback),
  at: instant,
  revealedAt: instant.nullable(),
  /** What the one whom it is about says to it, once. */
  reply: reply.nullable(),
});

/** Revealed feedback about a provider, as everybody reads it: nothing in it leads to its booking or its writer. */
export const feedback = z.strictObject({
  feedbackId: z.string(),
  providerId: z.string(),
  stars,
  text: z.string().max(longestFeedback),
  /** Its writer as strangers may know them. */
  writer: z.string(),
  task,
  /** Of a class. */
  title: z.string().nullable(),
  /** The day on which it was revealed, in UTC: the very moment would help to tell whose it is. */
  at: instant,
  reply: reply.nullable(),
});

export type PartyFeedback = z.infer<typeof partyFeedback>;
export type Feedback = z.infer<typeof feedback>;
