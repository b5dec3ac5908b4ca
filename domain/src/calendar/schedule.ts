import { z } from "zod";
import { tokens } from "../account/pace.ts";
import { amountMinor } from "../money/money.ts";
import { mode, tapeRules, task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { isLocalDate } from "../time/local-day.ts";

/** How many hours of the week and exceptions a schedule can name. */
const mostWeeklyHours = 56;
const mostExceptions = 60;
/** How many weeks ahead weekly hours can be published. */
export const mostHorizonWeeks = 12;

/** A time of day, `09:30`. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time of day");
/** A date of some calendar on a wall, `2026-11-21`. */
export const localDate = z.string().refine(isLocalDate, "expected a date");

/** What is offered: classes have slots of their own. */
export const offer = z.strictObject({ task: task.exclude(["class"]), mode, priceMinor: amountMinor });

/** Hours of a day in the provider's own wall time; `to` at or before `from` is on the day after. */
const hours = z.strictObject({ from: clock, to: clock, ...offer.shape });

export type Hours = z.infer<typeof hours>;

/** Hours of every week; `weekday` is 1 for Monday to 7 for Sunday. */
export const weeklyHours = z.strictObject({ weekday: z.int().min(1).max(7), ...hours.shape });

export type WeeklyHours = z.infer<typeof weeklyHours>;

/** A day whose weekly hours do not begin, or hours on one day beside the weekly ones. */
export const exception = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("off"), date: localDate }),
  z.strictObject({ kind: z.literal("extra"), date: localDate, ...hours.shape }),
]);

export type Exception = z.infer<typeof exception>;

/** What a provider decides about their schedule; the zone of its wall times is that of their profile. */
export const scheduleChoices = z.strictObject({
  weeklyHours: z.array(weeklyHours).max(mostWeeklyHours),
  exceptions: z.array(exception).max(mostExceptions),
  rules: tapeRules.omit({ zone: true }),
  horizonWeeks: z.int().min(1).max(mostHorizonWeeks),
});

/** A weekly slot that its provider has moved or resized by hand, and the time that its hours had planned. */
const moved = z.strictObject({ slotId: z.string(), start: instant, end: instant, until: instant });

export type Moved = z.infer<typeof moved>;

/** When a provider works: what their tape is published from, and how far it is published. Their own to read. */
export const schedule = scheduleChoices.extend({
  providerId: z.string(),
  rules: tapeRules,
  /** Publishing neither moves these back nor fills the time that they have left; forgotten after `until`. */
  moved: z.array(moved).max(200).default([]),
  /** The last edits of the tape by their keys, so that a repeated one changes nothing. */
  edits: z
    .array(z.strictObject({ key: z.string(), digest: z.string() }))
    .max(20)
    .default([]),
  /** What is left of the pace at which they may save it and edit their tape. */
  haste: tokens.optional(),
  /** Weekly slots are published for starts before this. */
  publishedUntil: instant,
  /** When the sweep publishes further; null while there is nothing to publish. */
  rollAt: instant.nullable(),
  version: z.int().positive(),
});

export type Schedule = z.infer<typeof schedule>;
