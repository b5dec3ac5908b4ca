import { z } from "zod";
import { localDate } from "../calendar/schedule.ts";
import { scopes } from "../classes/change-occurrence.ts";
import { classDocument, classTerms, classWords, wallTime, weeklyRule } from "../classes/class-document.ts";
import { joinUrl } from "../classes/place.ts";
import { id } from "./fields.ts";

const words = {
  ...classWords.shape,
  /** Which of the provider's own works show it. */
  pictureUrls: z.array(z.string().max(600)).max(6),
};

/** The link of a class that is online; null where it is not. */
const link = joinUrl.nullable();

/** The edition of what was edited: another edit since then is not to be undone. */
const edition = z.int().positive();

const weeklyTime = weeklyRule.pick({ weekday: true, at: true, minutes: true });

/** A provider running their classes. */
export const classContracts = {
  /** Creates a class and publishes its occurrences, all or nothing. `key` makes a repeated call harmless. */
  createClass: {
    input: z
      .strictObject({
        ...words,
        joinUrl: link,
        ...classTerms.shape,
        weekly: z.array(weeklyTime).max(14),
        dates: z.array(wallTime).max(40),
        from: classDocument.shape.from,
        until: classDocument.shape.until,
        key: z.uuid(),
      })
      .refine(({ weekly, dates }) => weekly.length + dates.length > 0, "expected a time"),
    output: z.strictObject({ classId: id }),
  },
  /**
   * Changes what a class says of itself for all of its occurrences, and its link unless that is left out; a repeated call is
   * harmless.
   */
  saveClass: {
    input: z.strictObject({ classId: id, wordsEdition: edition, ...words, joinUrl: link.exactOptional() }),
    output: z.strictObject({ wordsEdition: edition }),
  },
  /** Changes an occurrence, and others with it as far as `scope` says. */
  changeOccurrence: {
    input: z.strictObject({
      classId: id,
      edition,
      occurrenceId: id,
      scope: z.enum(scopes),
      ...wallTime.shape,
      ...classTerms.shape,
    }),
    output: z.strictObject({}),
  },
  /** Gives a class more weekly times and single dates, all or none of them. */
  addTimes: {
    input: z
      .strictObject({
        classId: id,
        edition,
        ...classTerms.shape,
        weekly: z.array(weeklyTime).max(14),
        dates: z.array(wallTime).max(20),
        from: classDocument.shape.from,
        until: classDocument.shape.until,
      })
      .refine(({ weekly, dates }) => weekly.length + dates.length > 0, "expected a time"),
    output: z.strictObject({}),
  },
  /** Ends a weekly time from a day on, for everybody; all that was paid for what goes comes back. */
  endTime: {
    input: z.strictObject({ classId: id, ruleId: weeklyRule.shape.ruleId, from: localDate }),
    output: z.strictObject({}),
  },
  /** Cancels an occurrence, or the class with all that have not begun, for everybody; all that was paid goes back. */
  cancelClass: {
    input: z.strictObject({ classId: id, occurrenceId: id.nullable() }),
    output: z.strictObject({}),
  },
} as const;
