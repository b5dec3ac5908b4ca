import { z } from "zod";
import { readAmount } from "../../ui/read-amount.ts";

/** An amount as people type it, as `readAmount` takes it. */
export const priceField = z.string().refine((text) => readAmount(text) !== null);

/**
 * What was typed, in minor units.
 *
 * @throws {Error} for what `priceField` does not let through
 */
export function priceMinorOf(text: string): number {
  const minor = readAmount(text);
  if (minor === null) throw new Error(`${text} is no amount`);
  return minor;
}
