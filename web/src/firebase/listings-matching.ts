import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import type { Discipline } from "@flexsession/domain/profile/profile";
import type { LiveQuery } from "./live-query.ts";
import type { QuerySpec } from "./query-spec.ts";

export const listingSorts = ["soonest", "rate", "rating"] as const;
export type ListingSort = (typeof listingSorts)[number];

export interface ListingWish {
  readonly discipline: Discipline | null;
  /** One search token, or else UTC hours of which one must be free: a query can ask for only one of the two. */
  readonly having: { readonly token: string } | { readonly freeHours: readonly string[] } | null;
  readonly sort: ListingSort;
}

export const listingsPerPage = 12;

/** The most values that one `array-contains-any` takes (firebase.google.com/docs/firestore/query-data/queries). */
const mostHours = 30;

const epoch = new Date(0);

const orders: Record<ListingSort, QuerySpec["order"]> = {
  soonest: [
    ["nextFreeAt", "asc"],
    ["id", "asc"],
  ],
  rate: [
    ["lowestRateMinor", "asc"],
    ["id", "asc"],
  ],
  rating: [
    ["rating.average", "desc"],
    ["id", "desc"],
  ],
};

/**
 * One page of provider cards. Sorted by the soonest it holds only providers with free time, since there is no soonest
 * for the others.
 *
 * @param after the last card of the page before, or null
 */
export function listingsMatching({ discipline, having, sort }: ListingWish, after: Listing | null): LiveQuery<Listing> {
  const where: QuerySpec["where"][number][] = [];
  if (discipline) where.push(["discipline", "==", discipline]);
  if (having && "token" in having) where.push(["tokens", "array-contains", having.token]);
  if (having && "freeHours" in having) {
    where.push(["freeHours", "array-contains-any", having.freeHours.slice(0, mostHours)]);
  }
  if (sort === "soonest") where.push(["nextFreeAt", ">=", epoch]);

  return {
    collection: paths.listings,
    where,
    order: orders[sort],
    limit: listingsPerPage,
    after: after && [orderValue(after, sort), after.providerId],
    first: "once",
    schema: listing,
  };
}

function orderValue(card: Listing, sort: ListingSort): unknown {
  if (sort === "soonest") return card.nextFreeAt;
  return sort === "rate" ? card.lowestRateMinor : card.rating.average;
}
