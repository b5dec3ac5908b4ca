import type { Cancellation } from "../src/booking/cancellation-of.ts";
import type { Head } from "../src/money/ledger.ts";
import type { Source } from "../src/money/release-of.ts";
import type { Policy } from "../src/policy/policy.ts";
import type { Purse } from "./purse.ts";
import { noon } from "./sample-tape.ts";

/** What a booking is sold for, and on which terms. */
export interface Sale {
  readonly priceMinor: number;
  readonly feeBasisPoints: number;
  readonly policy: Policy;
  /** How much of the price its first payment brings, in basis points; a second one brings the rest. */
  readonly firstShare: number;
}

/** A booking of a history, and the payments that it was paid with. */
export interface Sold extends Sale {
  readonly bookingId: string;
  readonly purses: Purse[];
  state: "unpaid" | "confirmed" | "completed" | "cancelled";
  cancellation: Cancellation | null;
  isReleased: boolean;
  /** What was or will be transferred of it, less what was or will be taken back. */
  transferredMinor: number;
}

/** What every entry of it begins with. */
export function head({ bookingId }: { readonly bookingId: string }): Head {
  return { bookingId, providerId: "provider", currency: "usd", at: noon };
}

/** What each of its payments holds for it. */
export function sourcesOf(sold: Sold): Source[] {
  return sold.purses.map(({ paymentId, held }) => ({ paymentId, amountMinor: held }));
}

/** @throws {Error} when it was not paid with this payment */
export function purseOf(sold: Sold, paymentId: string): Purse {
  const purse = sold.purses.find((each) => each.paymentId === paymentId);
  if (!purse) throw new Error(`${sold.bookingId} has no payment ${paymentId}`);
  return purse;
}
