import { z } from "zod";
import { Refusal } from "../errors.ts";
import { instant } from "../time/instant.ts";

/** One person's open holds and requests by booking; those past `until` no longer count. */
export const holdLimit = z.strictObject({
  holds: z.record(z.string(), z.strictObject({ providerId: z.string(), until: instant })),
  requests: z
    .record(z.string(), z.strictObject({ providerId: z.string(), start: instant, end: instant, until: instant }))
    .default({}),
});

export type HoldLimit = z.infer<typeof holdLimit>;

/** How many holds one person may have open at once. */
export const mostHolds = 3;

/** How many seats of a class one booking may take. */
export const mostSeats = 6;

/** Nobody's limits yet. */
export const noHolds: HoldLimit = { holds: {}, requests: {} };

/**
 * Counts a new hold against its customer's limits: one open hold per provider and three in all.
 *
 * @throws {Refusal} `hold-with-provider` or `too-many-holds`
 */
export function countHold(limit: HoldLimit, bookingId: string, providerId: string, until: Date, now: Date): HoldLimit {
  const live = Object.entries(limit.holds).filter(([, each]) => each.until > now);
  if (live.some(([, each]) => each.providerId === providerId)) throw new Refusal("hold-with-provider");
  if (live.length >= mostHolds) throw new Refusal("too-many-holds");
  return { ...limit, holds: { ...Object.fromEntries(live), [bookingId]: { providerId, until } } };
}

/** The limits once a booking no longer holds anything. */
export function uncountHold(limit: HoldLimit, bookingId: string): HoldLimit {
  const { [bookingId]: _, ...holds } = limit.holds;
  return { ...limit, holds };
}
