import { z } from "zod";
import { currency } from "../money/money.ts";
import { plan } from "./plan.ts";
import { mostClasses, saleTerms } from "./sale-terms.ts";

/** How many packs a provider may offer at once, and how many plans. */
export const mostPacks = 10;
export const mostPlans = 10;

/** How long a pack lasts at least, in days. */
export const shortestPackDays = 7;

/** What a provider offers: some classes of theirs, paid at once, to be taken within some days of the purchase. */
export const packTerms = z.strictObject({
  ...saleTerms.shape,
  classes: z.int().min(2).max(mostClasses),
  validDays: z.int().min(shortestPackDays).max(730),
});

export type PackTerms = z.infer<typeof packTerms>;

const pack = packTerms.extend({ packId: z.string(), currency });

/** All packs and plans that a provider offers now; what was bought keeps its own terms. */
export const packOffers = z.strictObject({
  providerId: z.string(),
  packs: z.array(pack).max(mostPacks),
  plans: z.array(plan).max(mostPlans).default([]),
  version: z.int().positive(),
});

export type PackOffers = z.infer<typeof packOffers>;
