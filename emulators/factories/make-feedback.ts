import { type Feedback, feedback, type PartyFeedback, partyFeedback } from "@flexsession/domain/feedback/feedback";

/** What Nina says of her booking with Marcus, revealed or, with `revealedAt: null`, sealed. */
export function makePartyFeedback(changes: Partial<PartyFeedback> = {}): PartyFeedback {
  return partyFeedback.parse({
    feedbackId: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    by: "customer",
    from: "nina",
    parties: ["nina", "marcus"],
    stars: 5,
    text: "Warm and loud.",
    at: new Date("2026-11-25T18:00:00Z"),
    revealedAt: new Date("2026-11-25T19:00:00Z"),
    reply: null,
    ...changes,
  });
}

/** The same as everybody reads it. */
export function makeFeedback(changes: Partial<Feedback> = {}): Feedback {
  return feedback.parse({
    feedbackId: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    providerId: "marcus",
    stars: 5,
    text: "Warm and loud.",
    writer: "Nina C.",
    task: "mix",
    title: null,
    at: new Date("2026-11-25T19:00:00Z"),
    reply: null,
    ...changes,
  });
}
