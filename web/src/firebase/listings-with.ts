import type { Listing } from "@flexsession/domain/listing/listing";
import { listingsMatching } from "./listings-matching.ts";
import type { LiveQuery } from "./live-query.ts";

/** The providers with a search token, such as `task:mix`, whose free time is soonest. */
export function listingsWith(token: string): LiveQuery<Listing> {
  return { ...listingsMatching({ discipline: null, having: { token }, sort: "soonest" }, null), first: "live" };
}
