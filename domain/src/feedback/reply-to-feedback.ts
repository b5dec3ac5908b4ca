import { Refusal } from "../errors.ts";
import type { PartyFeedback } from "./feedback.ts";

/**
 * Replies to revealed feedback, for the one whom it is about: once and for good. The very same words once more change
 * nothing.
 *
 * @returns null when nothing changes
 * @throws {Refusal} `feedback-given` when they have replied with other words
 */
export function replyToFeedback(given: PartyFeedback, text: string, now: Date): PartyFeedback | null {
  if (given.reply?.text === text) return null;
  if (given.reply) throw new Refusal("feedback-given");
  return { ...given, reply: { text, at: now } };
}
