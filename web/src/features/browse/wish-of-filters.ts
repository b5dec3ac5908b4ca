import { hourToken } from "@flexsession/domain/listing/fold-listing";
import type { Listing } from "@flexsession/domain/listing/listing";
import { wordsOf } from "@flexsession/domain/listing/search-tokens";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import type { ListingWish } from "../../firebase/listings-matching.ts";
import type { BrowseFilters } from "./browse-filters.ts";

/**
 * What of the filters the query asks for. A query can ask one thing of a list: the most telling token, or else the free
 * hours; `fitsFilters` sees to the rest.
 */
export function wishOf(filters: BrowseFilters, zone: string): ListingWish {
  const [token] = tokensOf(filters);
  const freeHours = freeHoursOf(filters, zone);
  const having = token !== undefined ? { token } : freeHours ? { freeHours } : null;
  return { discipline: filters.discipline, having, sort: filters.sort };
}

/** Whether a card fits all filters. */
export function fitsFilters(card: Listing, filters: BrowseFilters, zone: string): boolean {
  const freeHours = freeHoursOf(filters, zone);
  return (
    (filters.discipline === null || card.discipline === filters.discipline) &&
    tokensOf(filters).every((token) => card.tokens.includes(token)) &&
    (filters.rateFrom === null || card.highestRateMinor >= filters.rateFrom * 100) &&
    (filters.rateTo === null || card.lowestRateMinor <= filters.rateTo * 100) &&
    (freeHours === null || freeHours.some((each) => card.freeHours.includes(each)))
  );
}

/** Every token a card must have, the most telling first. */
function tokensOf({ skill, genre, words }: BrowseFilters): string[] {
  const skills = skill === "" ? [] : [`skill:${skill.toLowerCase()}`];
  const genres = genre === "" ? [] : [`genre:${genre.toLowerCase()}`];
  const pair = skills.length > 0 && genres.length > 0 ? [`${skills[0]}+${genres[0]}`] : [];
  const longestFirst = wordsOf(words).sort((a, b) => b.length - a.length);
  return [...pair, ...longestFirst.map((each) => `word:${each}`), ...skills, ...genres];
}

/** The UTC hours that lie between the chosen local hours, or null when no day is chosen. */
function freeHoursOf({ day, hourFrom, hourTo }: BrowseFilters, zone: string): string[] | null {
  if (day === null) return null;
  const at = (hours: number) =>
    hours === 24
      ? wallTimeToInstant(addLocalDays(day, 1), "00:00", zone)
      : wallTimeToInstant(day, `${String(hours).padStart(2, "0")}:00`, zone);
  const tokens = new Set<string>();
  const end = at(hourTo);
  for (let cursor = at(hourFrom); cursor < end; cursor = addMilliseconds(cursor, hour / 2))
    tokens.add(hourToken(cursor));
  return [...tokens];
}
