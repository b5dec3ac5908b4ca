import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { mode, task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";

/** `ask`: held for them alone for a while when their turn comes. `tell`: they hear of it, and have no right. */
export const waitKind = z.enum(["ask", "tell"]);

/** Seats that are held for an entry until a moment. */
const turn = z.strictObject({ claimId: z.string(), until: instant });

/** Somebody's place in a waitlist, as the functions decide by it. */
const place = z.strictObject({
  uid: z.string(),
  kind: waitKind,
  seats: z.int().positive(),
  /** Null for those who are only told, and once their turn has come. */
  ticket: z.int().positive().nullable(),
  turn: turn.nullable(),
  /** The piece that they wait for; absent where they wait for seats, which are of the whole slot. */
  piece: z.strictObject({ start: instant, end: instant }).exactOptional(),
});

export type Place = z.infer<typeof place>;

/** Everybody who waits for one slot, the first first; server only, since it names them. */
export const waitlist = z.strictObject({
  waitlistId: z.string(),
  providerId: z.string(),
  slotId: z.string(),
  /** When the slot begins, as it was last seen: by it the weeks of its tape are found. */
  start: instant,
  end: instant,
  places: z.array(place),
  /** Who has yet to hear that it has moved. */
  untold: z.array(z.string()).default([]),
  /** When the sweep looks at it next; null while nobody is in it. */
  dueAt: instant.nullable(),
  version: z.int().positive(),
});

export type Waitlist = z.infer<typeof waitlist>;

/**
 * How an entry ended: its person has the time or left, their turn passed, they were told, nobody waits any more, or what
 * they waited for no longer takes place.
 */
const entryEnds = ["taken", "left", "passed", "told", "closed", "calledOff"] as const;

/** Somebody's place in a waitlist as they see it; readable by them alone. */
export const waitEntry = z.strictObject({
  waitlistId: z.string(),
  uid: z.string(),
  providerId: z.string(),
  provider: z.strictObject({ name: z.string(), handle: z.string() }),
  slotId: z.string(),
  start: instant,
  end: instant,
  task,
  title: z.string().nullable(),
  seats: z.int().positive(),
  /** Whether what becomes free is booked at once or still to be asked for, as it was when the entry last changed. */
  mode: mode.default("instant"),
  /** Whether it is for a piece of the slot, which `start` and `end` are of; absent where it is for seats. */
  isPiece: z.literal(true).exactOptional(),
  priceMinor: amountMinor,
  currency,
  kind: waitKind,
  state: z.enum(["waiting", "turn", "ended"]),
  /** By which their position is counted on the tape. */
  ticket: z.int().positive().nullable(),
  /** Until when their turn lasts, or lasted. */
  until: instant.nullable(),
  /** The turn they had last, which joining again does not wipe out, and the booking that they took it with. */
  lastTurn: z.strictObject({ endedAt: instant, bookingId: z.string().nullable() }).nullable().default(null),
  endedAs: z.enum(entryEnds).nullable(),
  createdAt: instant,
  version: z.int().positive(),
});

export type WaitEntry = z.infer<typeof waitEntry>;

/** The id of the one waitlist of a slot. */
export function waitlistIdOf(providerId: string, slotId: string): string {
  return `${providerId}-${slotId}`;
}
