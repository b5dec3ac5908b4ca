import type { contracts } from "@flexsession/domain/contracts";
import { z } from "zod";
import {
  clockField,
  dateField,
  hasAddress,
  termsForm,
  termsOf,
  termsValuesOf,
  timeForm,
  timeOf,
  wordsForm,
  wordsOf,
  wordsValuesOf,
} from "./class-values.ts";

const weeklyTime = z.object({ weekday: z.string(), at: clockField, minutes: z.string() });

/** A class that is being created, as its form holds it. */
export const newClassForm = z
  .object({
    ...wordsForm.shape,
    ...termsForm.shape,
    weekly: z.array(weeklyTime),
    dates: z.array(timeForm),
    from: dateField,
    until: z.union([z.literal(""), dateField]),
  })
  .refine(hasAddress, { path: ["address"] })
  .refine(({ where, joinUrl }) => where === "address" || joinUrl !== "", { path: ["joinUrl"] })
  .refine(({ weekly, dates }) => weekly.length + dates.length > 0, { path: ["weekly"] });

export type NewClassValues = z.infer<typeof newClassForm>;

/** What the form begins with: one time a week, from a date on. */
export function newClassValues(from: string): NewClassValues {
  return {
    ...wordsValuesOf(null, ""),
    ...termsValuesOf(null),
    weekly: [{ weekday: "2", at: "18:00", minutes: "120" }],
    dates: [],
    from,
    until: "",
  };
}

/** What is sent of a filled form. */
export function newClassOf(values: NewClassValues, key: string): z.input<(typeof contracts)["createClass"]["input"]> {
  const { title, description, level, subjects, materials, pictureUrls, joinUrl } = values;
  const words = wordsOf({ title, description, level, subjects, materials, pictureUrls, joinUrl });
  return {
    ...words,
    ...termsOf(values),
    joinUrl: values.where === "online" ? words.joinUrl : null,
    weekly: values.weekly.map(({ weekday, at, minutes }) => ({
      weekday: Number(weekday),
      at,
      minutes: Number(minutes),
    })),
    dates: values.dates.map(timeOf),
    from: values.from,
    until: values.until === "" ? null : values.until,
    key,
  };
}
