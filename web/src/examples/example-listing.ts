import type { Listing } from "@flexsession/domain/listing/listing";
import { searchTokens } from "@flexsession/domain/listing/search-tokens";

/** The card of a mix engineer with one opening, or a variation of it. */
export function exampleListing(changes: Partial<Listing> = {}): Listing {
  const named = { name: "Marcus", headline: "Mixes with room to breathe", skills: ["Mixing"], genres: ["Soul"] };
  return {
    ...named,
    providerId: "marcus",
    handle: "marcus",
    discipline: "music",
    photoUrl: null,
    zone: "America/New_York",
    tokens: searchTokens({ ...named, rates: [{ task: "mix", rateMinor: 8_000 }] }),
    lowestRateMinor: 8_000,
    highestRateMinor: 8_000,
    currency: "usd",
    rating: { average: 4.9, count: 31 },
    isVerified: false,
    isFeatured: false,
    nextFreeAt: new Date("2026-11-24T14:00:00Z"),
    freeHours: ["2026-11-24T14", "2026-11-24T15"],
    freeQuarters: {},
    openings: [
      {
        slotId: "slot",
        start: new Date("2026-11-24T14:00:00Z"),
        end: new Date("2026-11-24T16:00:00Z"),
        task: "mix",
        mode: "instant",
        priceMinor: 8_000,
        seats: null,
        title: null,
      },
    ],
    foldedAt: new Date("2026-11-23T10:00:00Z"),
    refoldAt: new Date("2026-11-23T16:00:00Z"),
    ...changes,
  };
}
