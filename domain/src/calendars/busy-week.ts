import { z } from "zod";
import { instant } from "../time/instant.ts";

/** When an event of a connected calendar takes its owner's time. What it is about is never read. */
export const busyEvent = z.strictObject({ calendarKey: z.string(), start: instant, end: instant });

export type BusyEvent = z.infer<typeof busyEvent>;

/**
 * What takes a provider's time elsewhere in one UTC ISO week, by event: every event that touches the week, at its full
 * length. Its owner alone reads it.
 */
export const busyWeek = z.strictObject({
  providerId: z.string(),
  week: z.string(),
  /** By event key. */
  events: z.record(z.string(), busyEvent),
  version: z.int().positive(),
});

/** How many events a week can hold, so that its document stays below the database's limit. */
export const mostEventsOfWeek = 4_000;

export type BusyWeek = z.infer<typeof busyWeek>;
