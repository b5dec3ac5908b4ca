import type { contracts } from "@flexsession/domain/contracts";
import { planTerms } from "@flexsession/domain/packs/plan";
import { z } from "zod";
import { readAmount } from "../../../ui/read-amount.ts";
import { priceMinorOf } from "../price-field.ts";

const { title, classes, priceMinor, unusedTo } = planTerms.shape;

/** A monthly plan that is being offered, as its form holds it. */
export const planForm = z.object({
  title,
  classes: z.string().refine((text) => /^\d+$/.test(text) && classes.safeParse(Number(text)).success),
  price: z.string().refine((text) => priceMinor.safeParse(readAmount(text)).success),
  unusedTo,
});

export type PlanValues = z.infer<typeof planForm>;

export const newPlanValues: PlanValues = { title: "", classes: "4", price: "", unusedTo: "customer" };

/** What is sent of a filled form. */
export function planOf(
  { price, ...values }: PlanValues,
  key: string,
): z.input<(typeof contracts)["offerPlan"]["input"]> {
  return { ...values, classes: Number(values.classes), priceMinor: priceMinorOf(price), key };
}
