import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import { handle } from "@flexsession/domain/profile/profile";
import type { LiveQuery } from "./live-query.ts";
import { parseDocument } from "./parse-document.ts";

/** The card of the provider with a handle: one read, which also tells their id. */
export function listingOfHandle(handle: string): LiveQuery<Listing> {
  return {
    collection: paths.listings,
    where: [["handle", "==", handle]],
    order: [],
    limit: 1,
    after: null,
    first: "lite",
    schema: listing,
  };
}

/** Where a handle that no card has leads: the present handle of the provider who once used it, or null. */
export async function handleNow(old: string): Promise<string | null> {
  const { readDocument } = await import("./read-lite.ts");
  const found = await readDocument(paths.handle(old));
  if (!found) return null;
  const card = await readDocument(paths.listing(parseDocument(found, handle).providerId));
  return card && parseDocument(card, listing).handle;
}
