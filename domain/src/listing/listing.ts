import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { discipline, profile } from "../profile/profile.ts";
import { mode, task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";

/** The next time of a provider that can be booked. */
export const opening = z.strictObject({
  slotId: z.string(),
  start: instant,
  end: instant,
  task,
  mode,
  priceMinor: amountMinor,
  /** Seats left where it is a class, else null. */
  seats: z.int().positive().nullable(),
  title: z.string().nullable(),
});

/** A provider's card for browsing: facets of the profile and the fold of the tape at `foldedAt`. */
export const listing = z.strictObject({
  providerId: z.string(),
  handle: z.string(),
  name: z.string(),
  headline: z.string(),
  discipline,
  skills: z.array(z.string()),
  genres: z.array(z.string()),
  photoUrl: z.string().nullable(),
  zone,
  /** Lower-case tokens: `skill:x`, `genre:y`, `skill:x+genre:y`, `task:t`, `word:w`; a query takes one `array-contains`. */
  tokens: z.array(z.string()),
  lowestRateMinor: amountMinor,
  highestRateMinor: amountMinor,
  currency,
  rating: profile.shape.rating,
  isVerified: profile.shape.isVerified,
  isFeatured: profile.shape.isFeatured,
  nextFreeAt: instant.nullable(),
  /** UTC hours `2026-11-21T14` of the next 14 days in which some bookable time lies. */
  freeHours: z.array(z.string()),
  /**
   * Which quarters of those hours that are free in part only, the first as bit 1 to the last as bit 8. Where clocks are not
   * whole hours from UTC, a local hour lies across two.
   */
  freeQuarters: z.record(z.string(), z.int().min(1).max(14)).default({}),
  openings: z.array(opening),
  foldedAt: instant,
  /** When time alone makes the fold differ: a hold lapses, an opening begins. */
  refoldAt: instant,
});

export type Listing = z.infer<typeof listing>;
export type Opening = z.infer<typeof opening>;
