import { z } from "zod";
import { takeFrom, tokens } from "../account/pace.ts";
import { Refusal } from "../errors.ts";
import { instant, minute } from "../time/instant.ts";

/** One person's open holds and requests by booking, an order as one hold by its id; those past `until` no longer count. */
export const holdLimit = z.strictObject({
  holds: z.record(z.string(), z.strictObject({ providerId: z.string(), until: instant })),
  requests: z
    .record(z.string(), z.strictObject({ providerId: z.string(), start: instant, end: instant, until: instant }))
    .default({}),
  /** What is left of the paces at which they may ask for time and hold it. */
  askHaste: tokens.optional(),
  holdHaste: tokens.optional(),
});

export type HoldLimit = z.infer<typeof holdLimit>;

/** How many holds one person may have open at once. */
export const mostHolds = 3;

/** How many seats of a class one booking may take. */
export const mostSeats = 6;

/** How many occurrences one order may take, and how many seats of them altogether. */
export const mostInOrder = 10;
export const mostSeatsInOrder = 20;

/** How many occurrences one order may take with so many seats of each. */
export function mostDates(seats: number): number {
  return Math.min(mostInOrder, Math.floor(mostSeatsInOrder / seats));
}

/** Whoever holds and lets go again and again makes a booking each time, and a Checkout or mails. */
const holdPace = { burst: 30, refillMs: 2 * minute };

/** Nobody's limits yet. */
export const noHolds: HoldLimit = { holds: {}, requests: {} };

/**
 * Counts a new hold against its customer's limits: one open hold per provider and three in all.
 *
 * @param holdId as `holdIdOf` says it
 * @throws {Refusal} `hold-with-provider`, `too-many-holds` or `too-many-attempts`
 */
export function countHold(limit: HoldLimit, holdId: string, providerId: string, until: Date, now: Date): HoldLimit {
  const live = Object.entries(limit.holds).filter(([, each]) => each.until > now);
  if (live.some(([, each]) => each.providerId === providerId)) throw new Refusal("hold-with-provider");
  if (live.length >= mostHolds) throw new Refusal("too-many-holds");
  return { ...paceHold(limit, now), holds: { ...Object.fromEntries(live), [holdId]: { providerId, until } } };
}

/**
 * The limits after time was taken that costs nothing: it is booked at once, so that only its pace counts.
 *
 * @throws {Refusal} `too-many-attempts`
 */
export function paceHold(limit: HoldLimit, now: Date): HoldLimit {
  return { ...limit, holdHaste: takeFrom(limit.holdHaste, holdPace, now) };
}

/** The limits once a booking, or an order, no longer holds anything. */
export function uncountHold(limit: HoldLimit, holdId: string): HoldLimit {
  const { [holdId]: _, ...holds } = limit.holds;
  return { ...limit, holds };
}
