import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { type Queue, queue } from "./queue.ts";

const tasks = ["mix", "production", "mastering", "recording", "editing", "class"] as const;
export const task = z.enum(tasks);
export type Task = z.infer<typeof task>;

const modes = ["instant", "request"] as const;
export const mode = z.enum(modes);

/**
 * A published interval. `priceMinor` is for an hour, or for a seat where a slot has seats (`hasSeats`). A withdrawn slot
 * keeps its claims and offers nothing.
 */
export const slot = z.strictObject({
  start: instant,
  end: instant,
  task,
  mode,
  priceMinor: amountMinor,
  currency,
  capacity: z.int().min(1).max(500),
  classId: z.string().nullable(),
  title: z.string().max(80).nullable(),
  /** Taken back by its provider: its claims stand, and it offers nothing more. Absent while it is offered. */
  withdrawn: z.literal(true).exactOptional(),
});

export type Slot = z.infer<typeof slot>;

/**
 * What occupies a piece of a slot. `until` is set for `held` and `requested`: past it the claim is not live.
 * Only a request for own time is without its slot: nothing is published before its provider says yes.
 */
export const claim = z.strictObject({
  slotId: z.string(),
  start: instant,
  end: instant,
  state: z.enum(["held", "requested", "booked", "unavailable"]),
  until: instant.nullable(),
});

export type Claim = z.infer<typeof claim>;

/** The seats of a class slot: sold for good, and held until a whole minute. */
export const seats = z.strictObject({
  booked: z.int().nonnegative(),
  held: z.array(z.strictObject({ until: instant, seats: z.int().positive() })),
});

export type Seats = z.infer<typeof seats>;

/** A provider's own limits on when they can be booked. */
export const tapeRules = z.strictObject({
  zone,
  bufferBeforeMinutes: z.int().min(0).max(120),
  bufferAfterMinutes: z.int().min(0).max(120),
  noticeMinutes: z.int().min(0).max(20_160),
  horizonDays: z.int().min(1).max(365),
  dailyCapMinutes: z.int().min(60).max(1_440).nullable(),
  /** How long before its start nobody waits for a time any more; absent for `usualCutOffMinutes`. */
  cutOffMinutes: z.int().min(0).max(10_080).exactOptional(),
  /** How long somebody who waited has a time to themselves; absent for `usualTurnMinutes`. */
  turnMinutes: z.int().min(10).max(1_440).exactOptional(),
});

export type TapeRules = z.infer<typeof tapeRules>;

/** One provider's slots and claims of one UTC ISO week, as stored: the unit of commit, of live reading and of cost. */
export const tapeWeek = z.strictObject({
  providerId: z.string(),
  week: z.string(),
  version: z.int().nonnegative(),
  rules: tapeRules,
  slots: z.record(z.string(), slot),
  claims: z.record(z.string(), claim),
  seats: z.record(z.string(), seats),
  /** Who waits, by slot. */
  queues: z.record(z.string(), queue).default({}),
  requests: z.int().nonnegative(),
  waiting: z.int().nonnegative(),
});

export type TapeWeek = z.infer<typeof tapeWeek>;

/** Several neighbouring weeks of one provider, seen as one. */
export interface Tape {
  readonly providerId: string;
  readonly rules: TapeRules;
  readonly slots: Readonly<Record<string, Slot>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly seats: Readonly<Record<string, Seats>>;
  readonly queues: Readonly<Record<string, Queue>>;
}

/** The longest slot that can be published, so that a commit knows how far back one can reach, in hours. */
export const longestSlotHours = 12;
