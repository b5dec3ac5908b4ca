import type { contracts } from "@flexsession/domain/contracts";
import { z } from "zod";
import { hasAddress, termsForm, termsOf, termsValuesOf, wordsForm, wordsOf, wordsValuesOf } from "./class-values.ts";
import { hasTime, timesForm, timesOf, timesValues } from "./times-values.ts";

/** A class that is being created, as its form holds it. */
export const newClassForm = z
  .object({
    ...wordsForm.shape,
    ...termsForm.shape,
    ...timesForm.shape,
  })
  .refine(hasAddress, { path: ["address"] })
  .refine(({ where, joinUrl }) => where === "address" || joinUrl !== "", { path: ["joinUrl"] })
  .refine(hasTime, { path: ["weekly"] });

export type NewClassValues = z.infer<typeof newClassForm>;

/** What the form begins with: one time a week, from a date on. */
export function newClassValues(from: string): NewClassValues {
  return {
    ...wordsValuesOf(null, ""),
    ...termsValuesOf(null),
    ...timesValues(from),
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
    ...timesOf(values),
    key,
  };
}
