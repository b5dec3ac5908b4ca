import { z } from "zod";
import { currency } from "../money/money.ts";
import { mostClasses, saleTerms } from "./sale-terms.ts";

/** What a provider offers by the month: some classes of theirs, paid and to be taken within each month. */
export const planTerms = z.strictObject({ ...saleTerms.shape, classes: z.int().min(1).max(mostClasses) });

export type PlanTerms = z.infer<typeof planTerms>;

export const plan = planTerms.extend({ planId: z.string(), currency });
