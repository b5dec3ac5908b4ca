import { z } from "zod";
import { offer, scheduleChoices } from "../calendar/schedule.ts";
import { wireInstant } from "../time/instant.ts";
import { id, isWithinASlot } from "./fields.ts";

/** How many changes one edit of the tape can make. */
const mostChanges = 50;

const times = { start: wireInstant, end: wireInstant };
const expectsASlot = "expected an interval that a slot can have";
/** Which slot is meant, and when it started as the caller saw it, so that its week can be found. */
const whichSlot = { slotId: id, from: wireInstant };

const tapeChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("create"), ...times, ...offer.shape }).refine(isWithinASlot, expectsASlot),
  z.strictObject({ kind: z.literal("move"), ...whichSlot, ...times }).refine(isWithinASlot, expectsASlot),
  z.strictObject({ kind: z.literal("withdraw"), ...whichSlot }),
  z.strictObject({ kind: z.literal("reopen"), ...whichSlot }),
]);

/** One change of a provider's slots by hand; to move is also to resize. */
export type TapeChange = z.output<typeof tapeChange>;

/** A provider running their own calendar. */
export const calendarContracts = {
  /**
   * Saves weekly hours, exceptions and rules, and publishes them over the whole horizon, all or nothing. What is taken,
   * withdrawn or made by hand stays. `slots` is how many are offered from now on, whoever made them.
   */
  saveSchedule: {
    input: scheduleChoices,
    output: z.strictObject({ publishedUntil: wireInstant, slots: z.int().nonnegative() }),
  },
  /** Changes slots by hand, all or nothing. `key` makes a repeated call harmless. */
  editTape: {
    input: z.strictObject({ changes: z.array(tapeChange).min(1).max(mostChanges), key: z.uuid() }),
    output: z.strictObject({}),
  },
} as const;
