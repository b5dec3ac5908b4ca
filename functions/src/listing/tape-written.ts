import { onDocumentWritten } from "firebase-functions/firestore";
import { refoldListing } from "./refold-listing.ts";

/** Every change of a tape reaches its provider's card at once; the sweep does it for time that passes without a write. */
export const tapeWritten = onDocumentWritten("profiles/{providerId}/tape/{week}", (event) =>
  refoldListing(event.params.providerId),
);
