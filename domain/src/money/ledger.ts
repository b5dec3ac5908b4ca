import { z } from "zod";
import { instant } from "../time/instant.ts";
import { currency } from "./money.ts";

const account = z.enum(["processor", "bookings", "refundsOwed", "processingCost"]);

/** One event in double entry, append only: what comes into an account is positive, and the lines sum to zero. */
export const ledgerEntry = z.strictObject({
  entryId: z.string(),
  bookingId: z.string(),
  providerId: z.string(),
  cause: z.enum(["capture", "refund"]),
  currency,
  lines: z.array(z.strictObject({ account, amountMinor: z.int() })),
  at: instant,
});

export type LedgerEntry = z.infer<typeof ledgerEntry>;
type Head = Pick<LedgerEntry, "bookingId" | "providerId" | "currency" | "at">;

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
