import { z } from "zod";
import { instant } from "../time/instant.ts";
import { payoutCountry } from "./payout-country.ts";

/** What the processor may still need of a person, each with its own words on screen. */
const payoutNeed = z.enum(["name", "birth", "address", "idNumber", "document", "bank", "other"]);
export type PayoutNeed = z.infer<typeof payoutNeed>;

/**
 * Whether a provider can be paid: `missing` waits for them, `pending` for the processor, `restricted` was possible and
 * needs something again, `rejected` is the processor's last word.
 */
const payoutState = z.enum(["missing", "pending", "restricted", "rejected", "ready"]);
export type PayoutState = z.infer<typeof payoutState>;

/** A provider's account with the processor, as it was when the processor was last asked. */
export const payoutAccount = z.strictObject({
  uid: z.string(),
  accountId: z.string(),
  country: payoutCountry,
  state: payoutState,
  missing: z.array(payoutNeed),
  /** Counts the times that the processor was asked: an answer counts only over the account that it was asked for. */
  version: z.int().nonnegative(),
  updatedAt: instant,
});

export type PayoutAccount = z.infer<typeof payoutAccount>;
