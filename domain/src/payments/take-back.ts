import { drawFrom } from "../money/release-of.ts";
import { newIntent } from "./new-intent.ts";
import type { Reversal, Transfer } from "./transfer.ts";

/** What is taken back of a booking's transfers. */
export interface TakenBack {
  /** Those that something is taken back of. */
  readonly transfers: readonly Transfer[];
  readonly reversals: readonly Reversal[];
}

/**
 * Takes a provider's part back out of the transfers of their booking, in their order; what went towards a debt was never
 * transferred.
 *
 * @param intentId names the refund or the dispute that it is for
 */
export function takeBack(transfers: readonly Transfer[], netMinor: number, intentId: string, now: Date): TakenBack {
  const left = transfers.map(({ paymentId, amountMinor, reversedMinor }) => ({
    paymentId,
    amountMinor: amountMinor - reversedMinor,
  }));
  const most = left.reduce((sum, each) => sum + each.amountMinor, 0);
  const drawn = drawFrom(left, Math.min(netMinor, most)).flatMap(({ paymentId, amountMinor }) => {
    const transfer = transfers.find((each) => each.paymentId === paymentId);
    return transfer ? [{ transfer, amountMinor }] : [];
  });
  return {
    transfers: drawn.map(({ transfer, amountMinor }) => ({
      ...transfer,
      reversedMinor: transfer.reversedMinor + amountMinor,
    })),
    reversals: drawn.map(({ transfer: { paymentId, bookingId, providerId, currency }, amountMinor }) => ({
      paymentId,
      bookingId,
      providerId,
      currency,
      intentId,
      amountMinor,
      reversalId: null,
      doneMinor: 0,
      ...newIntent(now),
    })),
  };
}
