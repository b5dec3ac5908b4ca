import { z } from "zod";
import { bookingFigures, moneyFigures } from "../money/week-figures.ts";
import { wireInstant } from "../time/instant.ts";
import { startOfNamedWeek, weekOf } from "../time/week.ts";

/** A UTC ISO week that the calendar has, such as `2026-W48`. */
const namedWeek = z
  .string()
  .regex(/^\d{4}-W\d{2}$/)
  .refine((week) => weekOf(startOfNamedWeek(week)) === week, "expected a week that there is");

/** The last entry of a page, by its moment and its id: several may be of one moment. */
const cursor = z.strictObject({ at: wireInstant, entryId: z.string().regex(/^[A-Za-z][\w.-]{0,199}$/) });

/** Figures of the platform, for admins alone. */
export const weekFiguresContracts = {
  /**
   * What a page of a week's ledger entries comes to, in the order in which they were written. Whoever calls adds the pages up
   * (`addMoney`); the bookings of the whole week come with the first of them.
   */
  readWeekFigures: {
    input: z.strictObject({ week: namedWeek, after: cursor.nullable() }),
    output: z.strictObject({ money: moneyFigures, bookings: bookingFigures.nullable(), next: cursor.nullable() }),
  },
} as const;

export type WeekFiguresPage = z.output<typeof weekFiguresContracts.readWeekFigures.output>;
