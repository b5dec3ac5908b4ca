import { z } from "zod";
import { instant } from "../time/instant.ts";
import { currency } from "./money.ts";

/** What each means when it is positive; below zero it is the opposite: what is owed, or income. */
export const accounts = {
  processor: "the processor owes us",
  processingCost: "the processor has kept",
  bookings: "below zero: owed to bookings that are not released yet, for their providers and the fee",
  refundsOwed: "below zero: owed back to customers",
  platformFee: "below zero: earned by the platform",
  providerPayable: "below zero: owed to a provider; above zero the provider's debt",
  disputed: "taken by banks that have not decided yet",
  loss: "borne by the platform",
} as const;

export type Account = keyof typeof accounts;
const account = z.enum(Object.keys(accounts).filter((each): each is Account => each in accounts));

/** One event in double entry, append only: what comes into an account is positive, and the lines sum to zero. */
export const ledgerEntry = z.strictObject({
  entryId: z.string(),
  bookingId: z.string(),
  providerId: z.string(),
  cause: z.enum([
    "capture",
    "refund",
    "refundFailed",
    "cancellation",
    "givenBack",
    "reschedule",
    "seatsDropped",
    "unused",
    "release",
    "transfer",
    "reversal",
    "reclaim",
    "disputeOpened",
    "disputeWon",
    "disputeLost",
  ]),
  currency,
  lines: z.array(z.strictObject({ account, amountMinor: z.int() })),
  at: instant,
});

export type LedgerEntry = z.infer<typeof ledgerEntry>;
/** What every entry says beside its event: whose money, and when. */
export type Head = Pick<LedgerEntry, "bookingId" | "providerId" | "currency" | "at">;

/**
 * A captured payment: the processor owes us the money less its own fee, and we owe it to the booking or, where the
 * booking could not be kept, back to the customer.
 *
 * @param capture amounts in minor units; `feeMinor` as the processor's balance transaction states it
 */
export function captureEntry(
  head: Head,
  capture: { paymentId: string; amountMinor: number; feeMinor: number; owedTo: "bookings" | "refundsOwed" },
): LedgerEntry {
  const { amountMinor, feeMinor } = capture;
  return {
    ...head,
    entryId: `capture-${capture.paymentId}`,
    cause: "capture",
    lines: [
      { account: "processor", amountMinor: amountMinor - feeMinor },
      { account: "processingCost", amountMinor: feeMinor },
      { account: capture.owedTo, amountMinor: -amountMinor },
    ],
  };
}

/** A refund that the processor has carried out; its own fee is not returned. */
export function refundEntry(head: Head, refundId: string, amountMinor: number): LedgerEntry {
  return {
    ...head,
    entryId: `refund-${refundId}`,
    cause: "refund",
    lines: [
      { account: "refundsOwed", amountMinor },
      { account: "processor", amountMinor: -amountMinor },
    ],
  };
}

/** The balance of every account after entries, in minor units; they sum to zero. */
export function balancesOf(entries: readonly Pick<LedgerEntry, "lines">[]): Record<Account, number> {
  const balances = {
    processor: 0,
    processingCost: 0,
    bookings: 0,
    refundsOwed: 0,
    platformFee: 0,
    providerPayable: 0,
    disputed: 0,
    loss: 0,
  };
  for (const { account, amountMinor } of entries.flatMap((each) => each.lines)) balances[account] += amountMinor;
  return balances;
}

/** What of the lines of an event moves anything, in their order. */
export function linesOf(amounts: Partial<Record<Account, number>>): LedgerEntry["lines"] {
  return Object.keys(accounts)
    .filter((each): each is Account => each in accounts)
    .map((each) => ({ account: each, amountMinor: amounts[each] ?? 0 }))
    .filter((line) => line.amountMinor !== 0);
}
