import { type Listing, listing } from "@flexsession/domain/listing/listing";
import { tokensOfProviders } from "@flexsession/domain/listing/tokens-asked";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";
import type { QuerySpec } from "./query-spec.ts";

export const markedSorts = ["all", "verified", "featured", "neither"] as const;

/** Whom an admin looks for: words of their name or work, and which marks they have. */
export interface MarkedWish {
  readonly words: string;
  readonly marks: (typeof markedSorts)[number];
}

export const markedPerPage = 30;

const having: Record<MarkedWish["marks"], QuerySpec["where"]> = {
  all: [],
  verified: [["isVerified", "==", true]],
  featured: [["isFeatured", "==", true]],
  neither: [
    ["isFeatured", "==", false],
    ["isVerified", "==", false],
  ],
};

/**
 * A page of providers by name. The query asks for the most telling word, or else for the marks; `fitsMarked` sees to the
 * rest.
 *
 * @param after the last of the page before, or null
 */
export function listingsMarked({ words, marks }: MarkedWish, after: Listing | null): LiveQuery<Listing> {
  const [token] = tokensOf(words);
  return {
    collection: paths.listings,
    where: token === undefined ? having[marks] : [["tokens", "array-contains", token]],
    order: [
      ["name", "asc"],
      ["id", "asc"],
    ],
    limit: markedPerPage,
    after: after && [after.name, after.providerId],
    first: "live",
    schema: listing,
  };
}

/** Whether a card has all the words and the marks. */
export function fitsMarked({ tokens, isVerified, isFeatured }: Listing, { words, marks }: MarkedWish): boolean {
  const fits = { all: true, verified: isVerified, featured: isFeatured, neither: !isVerified && !isFeatured };
  return fits[marks] && tokensOf(words).every((each) => tokens.includes(each));
}

function tokensOf(words: string): string[] {
  return tokensOfProviders({ words, skill: "", genre: "" });
}
