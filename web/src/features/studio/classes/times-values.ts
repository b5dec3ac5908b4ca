import { z } from "zod";
import { clockField, dateField, timeForm, timeOf } from "./class-values.ts";

const weeklyTime = z.object({ weekday: z.string(), at: clockField, minutes: z.string() });

/** Times of a class, as their form holds them. */
export const timesForm = z.object({
  weekly: z.array(weeklyTime),
  dates: z.array(timeForm),
  from: dateField,
  until: z.union([z.literal(""), dateField]),
});

export type TimesValues = z.infer<typeof timesForm>;

/** Whether there is a time at all. */
export function hasTime({ weekly, dates }: Pick<TimesValues, "weekly" | "dates">): boolean {
  return weekly.length + dates.length > 0;
}

/** What the form begins with: one time a week, from a date on. */
export function timesValues(from: string): TimesValues {
  return { weekly: [{ weekday: "2", at: "18:00", minutes: "120" }], dates: [], from, until: "" };
}

/** What is sent of filled times. */
export function timesOf(values: TimesValues) {
  return {
    weekly: values.weekly.map(({ weekday, at, minutes }) => ({
      weekday: Number(weekday),
      at,
      minutes: Number(minutes),
    })),
    dates: values.dates.map(timeOf),
    from: values.from,
    until: values.until === "" ? null : values.until,
  };
}
