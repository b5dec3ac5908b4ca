import { hoursTouching, isFreeWithin } from "@flexsession/domain/listing/free-hours";
import type { Listing } from "@flexsession/domain/listing/listing";
import { tokensOfProviders } from "@flexsession/domain/listing/tokens-asked";
import { hoursOn } from "@flexsession/domain/time/hours-on";
import type { Interval } from "@flexsession/domain/time/interval";
import type { ListingWish } from "../../firebase/listings-matching.ts";
import type { BrowseFilters } from "./browse-filters.ts";

/** What is asked for when the chosen hours do not exist: a query takes no empty list. */
const noHour = ["none"];

/**
 * What of the filters the query asks for. A query can ask one thing of a list: the most telling token, or else the free
 * hours; `fitsFilters` sees to the rest.
 */
export function wishOf(filters: BrowseFilters, zone: string): ListingWish {
  const [token] = tokensOfProviders(filters);
  const times = timesOf(filters, zone);
  const freeHours = times && (times.length > 0 ? hoursTouching(times) : noHour);
  const having = token !== undefined ? { token } : freeHours ? { freeHours } : null;
  return { discipline: filters.discipline, having, sort: filters.sort };
}

/** Whether a card fits all filters. */
export function fitsFilters(card: Listing, filters: BrowseFilters, zone: string): boolean {
  const times = timesOf(filters, zone);
  return (
    (filters.discipline === null || card.discipline === filters.discipline) &&
    tokensOfProviders(filters).every((token) => card.tokens.includes(token)) &&
    (filters.rateFrom === null || card.highestRateMinor >= filters.rateFrom * 100) &&
    (filters.rateTo === null || card.lowestRateMinor <= filters.rateTo * 100) &&
    (times === null || isFreeWithin(card, times))
  );
}

/** When it is between the chosen local hours, never where a clock change skips them; null when no day is chosen. */
function timesOf({ day, hourFrom, hourTo }: BrowseFilters, zone: string): Interval[] | null {
  return day === null ? null : hoursOn(day, hourFrom, hourTo, zone);
}
