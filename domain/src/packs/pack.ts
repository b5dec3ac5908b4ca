import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";

/** How many classes one pack may have: each is a payment of its own once it is bought. */
const mostClasses = 20;

/** How many packs a provider may offer at once. */
export const mostPacks = 10;

/** What a provider offers: some classes of theirs, paid at once, to be taken within some days of the purchase. */
export const packTerms = z.strictObject({
  title: z.string().trim().min(1).max(80),
  classes: z.int().min(2).max(mostClasses),
  priceMinor: amountMinor.min(100).max(1_000_000),
  validDays: z.int().min(7).max(730),
  /** Who gets what is paid for and not used by then. */
  unusedTo: z.enum(["provider", "customer"]),
});

export type PackTerms = z.infer<typeof packTerms>;

const pack = packTerms.extend({ packId: z.string(), currency });

/** All packs that a provider offers now; what was bought keeps its own terms. */
export const packOffers = z.strictObject({
  providerId: z.string(),
  packs: z.array(pack).max(mostPacks),
  version: z.int().positive(),
});

export type PackOffers = z.infer<typeof packOffers>;
