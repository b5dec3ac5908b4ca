import { onDocumentWritten } from "firebase-functions/firestore";
import { listedWeeks } from "./listed-weeks.ts";
import { refoldListing } from "./refold-listing.ts";

/**
 * Every change of a tape reaches its provider's card at once; the sweep does it for time that passes without a write.
 * Publishing writes many weeks, of which a card tells only the first.
 */
export const tapeWritten = onDocumentWritten("profiles/{providerId}/tape/{week}", async ({ params }) => {
  if (listedWeeks().includes(params.week)) await refoldListing(params.providerId);
});
