import type { contracts } from "@flexsession/domain/contracts";
import { packTerms } from "@flexsession/domain/packs/pack";
import { z } from "zod";
import { readAmount } from "../../../ui/read-amount.ts";
import { priceMinorOf } from "../price-field.ts";

/** How long a pack can be used, in days, as the form offers it. */
export const validDays = ["30", "60", "90", "180", "365"] as const;

const { title, classes, priceMinor, unusedTo } = packTerms.shape;

/** A pack that is being offered, as its form holds it. */
export const packForm = z.object({
  title,
  classes: z.string().refine((text) => /^\d+$/.test(text) && classes.safeParse(Number(text)).success),
  price: z.string().refine((text) => priceMinor.safeParse(readAmount(text)).success),
  validDays: z.enum(validDays),
  unusedTo,
});

export type PackValues = z.infer<typeof packForm>;

export const newPackValues: PackValues = {
  title: "",
  classes: "5",
  price: "",
  validDays: "90",
  unusedTo: "customer",
};

/** What is sent of a filled form. */
export function packOf(values: PackValues, key: string): z.input<(typeof contracts)["offerPack"]["input"]> {
  return {
    title: values.title,
    classes: Number(values.classes),
    priceMinor: priceMinorOf(values.price),
    validDays: Number(values.validDays),
    unusedTo: values.unusedTo,
    key,
  };
}
