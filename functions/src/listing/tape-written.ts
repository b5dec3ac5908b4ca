import { onDocumentWritten } from "firebase-functions/firestore";
import { followQueues } from "../waitlist/follow-queues.ts";
import { listedWeeks } from "./listed-weeks.ts";
import { followCards } from "./refold-class-cards.ts";
import { refoldListing } from "./refold-listing.ts";

/**
 * Every change of a tape reaches its provider's card, the cards of their classes, and those who wait for what has become
 * free, at once; the sweep does all of it for time that passes without a write. Publishing writes many weeks, of which a
 * provider's card tells only the first.
 */
export const tapeWritten = onDocumentWritten("profiles/{providerId}/tape/{week}", async ({ params, data }) => {
  try {
    await followQueues(data?.before.data(), data?.after.data());
  } finally {
    await Promise.all([
      followCards(data?.before.data(), data?.after.data()),
      listedWeeks().includes(params.week) ? refoldListing(params.providerId) : null,
    ]);
  }
});
