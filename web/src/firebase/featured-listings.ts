import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** The four featured providers whose free time is soonest; who has none in view is not shown. */
export const featuredListings: LiveQuery<Listing> = {
  collection: paths.listings,
  where: [
    ["isFeatured", "==", true],
    ["nextFreeAt", ">=", new Date(0)],
  ],
  order: [
    ["nextFreeAt", "asc"],
    ["id", "asc"],
  ],
  limit: 4,
  after: null,
  first: "once",
  schema: listing,
};
