import { z } from "zod";
import { instant } from "../time/instant.ts";
import { whenUnknown } from "./when-unknown.ts";

/** One calendar of a connected account, whether its owner wants it to block their time, and how far it was read. */
export const syncedCalendar = z.strictObject({
  calendarId: z.string(),
  name: z.string(),
  isPrimary: z.boolean(),
  /** Whether its owner may write events into it. */
  isOwned: z.boolean().default(false),
  isChosen: z.boolean(),
  /** From where on Google tells what has changed; null until it was read from end to end. It opens nothing without the grant. */
  syncToken: z.string().nullable(),
  /** When it was last read from end to end. */
  fullAt: instant.nullable(),
  /** Why nothing is known of it. */
  problem: z.enum(["unreadable", "gone"]).nullable(),
});

export type SyncedCalendar = z.infer<typeof syncedCalendar>;

/**
 * How a provider's connected calendars stand: readable by them, written by functions. `revoked` means that Google no
 * longer answers for them, which is like knowing nothing.
 */
export const calendarSync = z.strictObject({
  uid: z.string(),
  /** The account at Google: the address that its primary calendar has as its id. */
  account: z.string(),
  state: z.enum(["connected", "revoked"]),
  /** By calendar key, since an id is an address and no name of a field. */
  calendars: z.record(z.string(), syncedCalendar),
  /** The last moment at which all chosen calendars were known. */
  syncedAt: instant.nullable(),
  failingSince: instant.nullable(),
  /** What is offered while it is not known when they are busy. */
  whenUnknown,
  /** Whether all free time is blocked on the tape, because nobody knows when they are busy. */
  isClosed: z.boolean().default(false),
  /** The id of the calendar that bookings are written into. */
  writesTo: z.string().nullable(),
  /** When every booking ahead is to be compared with its event there; null once that is done. */
  followAt: instant.nullable().default(null),
  /** When the sweep looks again. */
  syncNextAt: instant.nullable(),
  /** How often it has failed in a row. */
  attempt: z.int().nonnegative(),
  version: z.int().positive(),
});

export type CalendarSync = z.infer<typeof calendarSync>;
