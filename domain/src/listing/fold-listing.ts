import type { Profile } from "../profile/profile.ts";
import { waitClosesAt } from "../tape/owed-seats.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, hour, minute } from "../time/instant.ts";
import { freeHoursOf } from "./free-hours.ts";
import type { Listing, Opening } from "./listing.ts";
import { openingsOf } from "./openings-of.ts";
import { searchTokens } from "./search-tokens.ts";

export const listedDays = 14;
const listedOpenings = 6;

/** A provider's card out of profile and tape: a pure fold, so that it can be checked and made again at any time. */
export function foldListing(profile: Profile, tape: Tape, now: Date): Listing {
  const openings = openingsOf(tape, now).filter((each) => each.start < addMilliseconds(now, listedDays * day));
  const rates = profile.rates.map((each) => each.rateMinor);
  return {
    providerId: profile.providerId,
    handle: profile.handle,
    name: profile.name,
    headline: profile.headline,
    discipline: profile.discipline,
    skills: profile.skills,
    genres: profile.genres,
    photoUrl: profile.photoUrl,
    zone: profile.zone,
    tokens: searchTokens(profile),
    lowestRateMinor: Math.min(...rates),
    highestRateMinor: Math.max(...rates),
    currency: profile.currency,
    rating: profile.rating,
    isVerified: profile.isVerified,
    isFeatured: profile.isFeatured,
    nextFreeAt: openings[0]?.start ?? null,
    ...freeHoursOf(openings),
    openings: openings.slice(0, listedOpenings),
    foldedAt: now,
    refoldAt: nextBoundary(tape, openings, now),
  };
}

/** The first instant after `now` at which the fold may differ without a write; six hours at most, as the days move on. */
function nextBoundary(tape: Tape, openings: readonly Opening[], now: Date): Date {
  const lapses = Object.values(tape.claims).flatMap((each) => each.until ?? []);
  const seatLapses = Object.values(tape.seats).flatMap((each) => each.held.map((held) => held.until));
  const starts = openings.slice(0, 1).map((each) => addMilliseconds(each.start, -tape.rules.noticeMinutes * minute));
  const pieces = Object.values(tape.queues).flatMap((each) => each.pieces ?? []);
  const cutOffs = pieces.map(({ start }) => waitClosesAt(tape.rules, start));
  const later = [...lapses, ...seatLapses, ...starts, ...cutOffs].map(Number).filter((each) => each > now.getTime());
  return new Date(Math.min(...later, now.getTime() + 6 * hour));
}
