import { z } from "zod";
import { clock, localDate } from "../calendar/schedule.ts";
import { amountMinor, currency } from "../money/money.ts";
import { artwork } from "../profile/profile.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { joinUrl, place } from "./place.ts";

export const levels = ["all", "beginner", "intermediate", "advanced"] as const;

/** What a class is about, the same for all of its occurrences. */
export const classWords = z.strictObject({
  title: z.string().trim().min(1).max(80),
  description: z.string().trim().max(2_000),
  level: z.enum(levels),
  /** What it is about in single words, by which it can be found. */
  subjects: z.array(z.string().trim().min(1).max(40)).max(8),
  /** What students bring, or find there. */
  materials: z.string().trim().max(500),
});

/** What an occurrence costs, how many it takes and where it is. */
export const classTerms = z.strictObject({ priceMinor: amountMinor, capacity: z.int().min(1).max(500), place });

/** When an occurrence begins by the clock of its class, and how long it lasts. */
export const wallTime = z.strictObject({ date: localDate, at: clock, minutes: z.int().min(60).max(720) });

const ruleId = z.string().regex(/^[a-z0-9]{1,6}$/);

/**
 * One time of every week, from a week on and until the same rule says otherwise: of several with one `ruleId` the one
 * counts that begins last. `fromWeek` is a Monday; `weekday` is 1 for Monday to 7 for Sunday. `endWeek` is the Monday of
 * the first week without it, the same in all that have its `ruleId`; null while it goes on.
 */
export const weeklyRule = z.strictObject({
  ruleId,
  fromWeek: localDate,
  endWeek: localDate.nullable().default(null),
  weekday: z.int().min(1).max(7),
  at: clock,
  minutes: wallTime.shape.minutes,
  ...classTerms.shape,
});

/** One date beside every week. */
const singleDate = z.strictObject({ ruleId, ...wallTime.shape, ...classTerms.shape });

/** What is different about one occurrence: it does not take place, or its time and terms are its own. */
const occurrenceChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("off"), occurrenceId: z.string() }),
  z.strictObject({ kind: z.literal("own"), occurrenceId: z.string(), ...wallTime.shape, ...classTerms.shape }),
]);

/** Bookings of an occurrence that its provider has cancelled or changed, and that have yet to follow. */
const owed = z.strictObject({
  slotId: z.string(),
  kind: z.enum(["cancel", "follow"]),
  /** When the occurrence is by now, or was to be. */
  start: instant,
  end: instant,
  /** The version of the class that owes it. */
  version: z.int().positive(),
  /** The last booking that was seen to; null before the first page of them. */
  after: z.string().nullable().default(null),
  /** Whether one of those could not follow, so that all of them are gone through again. */
  isMissing: z.boolean().default(false),
});

/** A class: an offer that repeats. Its occurrences are slots on its provider's tape; its link is not in it. */
export const classDocument = z.strictObject({
  classId: z.string(),
  providerId: z.string(),
  handle: z.string(),
  /** Its provider's name. */
  name: z.string(),
  ...classWords.shape,
  currency,
  zone,
  /** Some of its provider's own works. */
  pictures: z.array(artwork).max(6),
  weekly: z.array(weeklyRule).max(60),
  dates: z.array(singleDate).max(60),
  changes: z.array(occurrenceChange).max(200),
  /** The first and the last day of the weekly rules; null for a class that goes on. */
  from: localDate,
  until: localDate.nullable(),
  state: z.enum(["open", "cancelled"]),
  owed: z.array(owed).max(500),
  /** When the sweep sees to what is owed; null when nothing is. */
  workAt: instant.nullable(),
  /** Occurrences of weekly rules are published for starts before this. */
  publishedUntil: instant,
  /** When the sweep publishes further; null when there is nothing to publish. */
  rollAt: instant.nullable(),
  version: z.int().positive(),
  /** How often its provider has edited it; publishing it further does not count. */
  edition: z.int().positive().default(1),
  /** How often what it says of itself has been edited; a change of its times is no edit of that. */
  wordsEdition: z.int().positive().default(1),
});

export type ClassTerms = z.infer<typeof classTerms>;
export type WallTime = z.infer<typeof wallTime>;
export type WeeklyRule = z.infer<typeof weeklyRule>;
export type OccurrenceChange = z.infer<typeof occurrenceChange>;
export type Owed = z.infer<typeof owed>;
export type Class = z.infer<typeof classDocument>;

/** The link of a class that is online; its provider's own to read, and copied to the bookings that stand. */
export const classLink = z.strictObject({ classId: z.string(), providerId: z.string(), joinUrl });
