import { z } from "zod";
import { amountMinor } from "../money/money.ts";

/** How many classes are paid at once at most: each is a payment of its own. */
export const mostClasses = 20;

/** What every offer of several classes says. */
export const saleTerms = z.strictObject({
  title: z.string().trim().min(1).max(80),
  priceMinor: amountMinor.min(100).max(1_000_000),
  /** Who gets what is paid for and not used by then. */
  unusedTo: z.enum(["provider", "customer"]),
});
