import { releaseEntry } from "../money/booking-entries.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { releaseOf } from "../money/release-of.ts";
import type { PayoutAccount } from "../payouts/payout-account.ts";
import { debtOf, type PayoutBalance } from "../payouts/payout-balance.ts";
import { allocatedTo } from "./allocated.ts";
import { newIntent } from "./new-intent.ts";
import type { Payment } from "./payment.ts";
import { standingOf } from "./standing-of.ts";
import type { Transfer } from "./transfer.ts";

/** What the payments of one booking, or of what a pass has left, are released with. */
export interface ReleaseSurroundings {
  readonly payments: readonly Payment[];
  readonly balance: PayoutBalance | null;
  readonly account: PayoutAccount | null;
  /** Whether an admin has suspended its provider. */
  readonly isSuspended?: boolean;
}

/** Whose money it is, and by which fee it is split. */
interface Of {
  readonly bookingId: string;
  readonly providerId: string;
  readonly currency: string;
  readonly feeBasisPoints: number;
}

/** Everything that releasing payments changes. */
export interface ReleasedPayments {
  readonly release: {
    readonly at: Date;
    readonly feeMinor: number;
    readonly netMinor: number;
    readonly nettedMinor: number;
    readonly transferMinor: number;
    readonly doneMinor: number;
    readonly state: "owed" | "done";
  };
  /** The payments whose money it is. */
  readonly payments: readonly Payment[];
  readonly transfers: readonly Transfer[];
  /** Null where nothing was paid. */
  readonly entry: LedgerEntry | null;
}

/**
 * Releases what payments hold: fee and net are earned, the net first pays its provider's debt, and the rest is to be
 * transferred. What needs no transfer waits for no payout account.
 *
 * @returns why it has to wait, while a bank decides or asks, or its provider is suspended or cannot be paid
 */
export function releasePayments(
  { feeBasisPoints, ...of }: Of,
  { payments, balance, account, isSuspended = false }: ReleaseSurroundings,
  now: Date,
): ReleasedPayments | "dispute" | "standing" | "payouts" {
  if (payments.some((each) => standingOf(each.facts).isReleaseFrozen)) return "dispute";
  const sources = payments.map((each) => ({ paymentId: each.paymentId, amountMinor: allocatedTo(each, "booking") }));
  const keptMinor = sources.reduce((sum, each) => sum + each.amountMinor, 0);
  const { split, nettedMinor, transfers } = releaseOf({
    keptMinor,
    feeBasisPoints,
    sources,
    debtMinor: debtOf(balance),
  });
  const { feeMinor, netMinor } = split;
  if (transfers.length > 0 && isSuspended) return "standing";
  if (transfers.length > 0 && account?.state !== "ready") return "payouts";

  const transferMinor = netMinor - nettedMinor;
  const destination = account?.accountId ?? "";
  const state = transferMinor > 0 ? "owed" : "done";
  return {
    release: { at: now, feeMinor, netMinor, nettedMinor, transferMinor, doneMinor: 0, state },
    payments: payments.filter((each) => allocatedTo(each, "booking") > 0).map(withReleased),
    transfers: transfers.map(({ paymentId, amountMinor }) => ({
      ...of,
      paymentId,
      amountMinor,
      destination,
      transferId: null,
      reversedMinor: 0,
      ...newIntent(now),
    })),
    entry: keptMinor > 0 ? releaseEntry({ ...of, at: now }, split) : null,
  };
}

function withReleased(payment: Payment): Payment {
  const allocations = payment.allocations.map((each) =>
    each.to === "booking" ? { ...each, to: "released" as const } : each,
  );
  return { ...payment, allocations };
}
