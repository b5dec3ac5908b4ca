import { canCancel, cancellationOf } from "../src/booking/cancellation-of.ts";
import {
  cancellationEntry,
  givenBackEntry,
  reclaimEntry,
  releaseEntry,
  reversalEntry,
  transferEntry,
} from "../src/money/booking-entries.ts";
import { burdenOf } from "../src/money/burden-of.ts";
import { disputeLostEntry, disputeOpenedEntry, disputeWonEntry } from "../src/money/dispute-entries.ts";
import { balancesOf, captureEntry, type LedgerEntry, refundEntry } from "../src/money/ledger.ts";
import { reclaimOf } from "../src/money/reclaim-of.ts";
import { drawFrom, releaseOf, type Source } from "../src/money/release-of.ts";
import type { Side } from "../src/notify/notice.ts";
import { standingOf } from "../src/payments/standing-of.ts";
import { debtOf } from "../src/payouts/payout-balance.ts";
import { addMilliseconds, hour } from "../src/time/instant.ts";
import { hear, type Purse, sum } from "./purse.ts";
import { noon } from "./sample-tape.ts";
import { head, purseOf, type Sale, type Sold, sourcesOf } from "./sold-booking.ts";

/** Where cash is, as the people who have it would count it. */
interface Cash {
  processor: number;
  processingCost: number;
  bank: number;
  /** All that the provider was transferred and not taken back, and what of it is still in their account. */
  provider: number;
  providerBalance: number;
}

/**
 * The money of one provider's bookings as a history moves it: the entries that the rules write, and, counted apart in
 * plain numbers, where every unit is.
 */
export class MoneyWorld {
  readonly entries: LedgerEntry[] = [];
  readonly sold: readonly Sold[];
  readonly cash: Cash = { processor: 0, processingCost: 0, bank: 0, provider: 0, providerBalance: 0 };
  /** What is decided and not carried out yet. */
  readonly transfers: (Source & { readonly bookingId: string })[] = [];
  readonly reversals: { readonly sold: Sold; readonly amountMinor: number }[] = [];
  private ids = 0;

  constructor(sales: readonly Sale[]) {
    this.sold = sales.map((each, index) => ({
      ...each,
      bookingId: `booking-${index}`,
      purses: [],
      state: "unpaid",
      cancellation: null,
      isReleased: false,
      transferredMinor: 0,
    }));
  }

  /** Pays for a booking, in one or two payments; a booking that is paid gets a payment that is owed back. */
  pay(sold: Sold): void {
    const first = Math.round((sold.priceMinor * sold.firstShare) / 10_000);
    if (sold.state !== "unpaid") return this.capture(sold, sold.priceMinor, "refundsOwed");
    sold.state = "confirmed";
    for (const part of [first, sold.priceMinor - first]) if (part > 0) this.capture(sold, part, "bookings");
  }

  cancel(sold: Sold, by: Side, hoursBefore: number): void {
    const now = addMilliseconds(noon, -hoursBefore * hour);
    const { priceMinor, feeBasisPoints, policy } = sold;
    const state = sold.state === "confirmed" ? ("confirmed" as const) : ("cancelledByCustomer" as const);
    const end = addMilliseconds(noon, hour);
    const paymentIds = sold.purses.map((each) => each.paymentId);
    const booking = { state, start: noon, end, priceMinor, feeBasisPoints, policy, paymentIds };
    if (sold.isReleased || !canCancel(booking, by, now)) return;
    const cancellation = cancellationOf(booking, by, now);
    const amount = Math.min(cancellation.refundMinor, sum(sold.purses, "held"));
    for (const { paymentId, amountMinor } of drawFrom(sourcesOf(sold), amount)) {
      const purse = purseOf(sold, paymentId);
      purse.held -= amountMinor;
      purse.owed += amountMinor;
    }
    sold.state = "cancelled";
    sold.cancellation = cancellation;
    this.entries.push(cancellationEntry(head(sold), amount));
  }

  /** Carries out a refund that is owed, unless a bank has the payment in its hands. */
  refund(sold: Sold): void {
    const purse = sold.purses.find((each) => each.owed > 0 && standingOf(each.facts).refundableMinor > 0);
    if (!purse) return;
    const amountMinor = purse.owed;
    const left = purse.capturedMinor - purse.refunded - purse.lost - (purse.dispute?.amountMinor ?? 0);
    if (amountMinor > left) throw new Error(`a refund of ${amountMinor} exceeds the ${left} that are left`);
    purse.owed = 0;
    purse.refunded += amountMinor;
    this.cash.processor -= amountMinor;
    const id = this.id("re");
    hear(purse, { name: "refunded", id, amountMinor, state: "succeeded", cause: null });
    this.entries.push(refundEntry(head(sold), id, amountMinor));
  }

  release(sold: Sold): void {
    const isFrozen = sold.purses.some((each) => standingOf(each.facts).isReleaseFrozen);
    const keptMinor = sum(sold.purses, "held");
    if (sold.isReleased || isFrozen || keptMinor === 0) return;
    const debtMinor = debtOf({
      payableMinor: balancesOf(this.entries).providerPayable,
      pendingMinor: totalOf(this.transfers) - totalOf(this.reversals),
    });
    const { feeBasisPoints } = sold;
    const release = releaseOf({ keptMinor, feeBasisPoints, sources: sourcesOf(sold), debtMinor });
    for (const purse of sold.purses) [purse.released, purse.held] = [purse.held, 0];
    sold.isReleased = true;
    for (const each of release.transfers) this.transfers.push({ ...each, bookingId: sold.bookingId });
    sold.transferredMinor = totalOf(release.transfers);
    this.entries.push(releaseEntry(head(sold), release.split));
  }

  /** Makes the transfer that has waited longest. */
  transfer(): void {
    const due = this.transfers.shift();
    if (!due) return;
    this.cash.processor -= due.amountMinor;
    this.cash.provider += due.amountMinor;
    this.cash.providerBalance += due.amountMinor;
    this.entries.push(transferEntry({ ...head(due) }, this.id("tr"), due.amountMinor));
  }

  /** The provider's bank takes a share of what is in their account. */
  payOut(share: number): void {
    this.cash.providerBalance -= Math.round((this.cash.providerBalance * share) / 10_000);
  }

  /** Gives a share of what the booking has back, before its release. */
  giveBack(sold: Sold, share: number): void {
    const purse = sold.purses.find((each) => each.held > 0);
    const isStanding = sold.state === "confirmed" || sold.state === "completed";
    if (!purse || !isStanding || sold.purses.some((each) => each.dispute)) return;
    const amount = Math.max(1, Math.round((purse.held * share) / 10_000));
    sold.state = "completed";
    purse.held -= amount;
    purse.owed += amount;
    this.entries.push(givenBackEntry(head(sold), this.id("intent"), amount));
  }

  /** Decides a refund after the release, of which the provider's part is to be taken back out of the transfers. */
  reclaim(sold: Sold, share: number): void {
    const purse = sold.purses.find((each) => each.released > 0 && !each.dispute);
    if (!purse) return;
    const amount = Math.max(1, Math.round((purse.released * share) / 10_000));
    const reclaim = reclaimOf(sum(sold.purses, "released"), amount, sold.feeBasisPoints);
    purse.released -= amount;
    purse.owed += amount;
    this.entries.push(reclaimEntry(head(sold), this.id("intent"), reclaim));
    const amountMinor = Math.min(reclaim.netMinor, sold.transferredMinor);
    sold.transferredMinor -= amountMinor;
    if (amountMinor > 0) this.reversals.push({ sold, amountMinor });
  }

  /** Takes the oldest part of a transfer back that is made by now, as far as the provider's account allows. */
  reverse(): void {
    const isMade = (sold: Sold) => !this.transfers.some((each) => each.bookingId === sold.bookingId);
    const index = this.reversals.findIndex((each) => isMade(each.sold));
    const [due] = index < 0 ? [] : this.reversals.splice(index, 1);
    if (!due) return;
    const back = Math.min(due.amountMinor, this.cash.providerBalance);
    this.cash.provider -= back;
    this.cash.providerBalance -= back;
    this.cash.processor += back;
    this.entries.push(reversalEntry(head(due.sold), this.id("trr"), back));
  }

  inquire(sold: Sold): void {
    const [purse] = sold.purses;
    const fact = { name: "disputed", feeMinor: 0, at: null, state: "inquiry" } as const;
    if (purse) hear(purse, { ...fact, id: `inquiry-${purse.paymentId}`, amountMinor: purse.capturedMinor });
  }

  /** A bank takes a share of a payment, whatever was given back of it already. */
  dispute(sold: Sold, share: number): void {
    const purse = sold.purses.find((each) => !each.dispute && each.lost < each.capturedMinor);
    if (!purse) return;
    const amountMinor = Math.max(1, Math.round(((purse.capturedMinor - purse.lost) * share) / 10_000));
    purse.dispute = { id: this.id("dp"), amountMinor, feeMinor: 1_500 };
    this.cash.processor -= amountMinor + 1_500;
    this.cash.processingCost += 1_500;
    this.cash.bank += amountMinor;
    hear(purse, { name: "disputed", state: "open", at: null, ...purse.dispute });
    this.entries.push(disputeOpenedEntry(head(sold), purse.dispute.id, purse.dispute));
  }

  closeDispute(sold: Sold, state: "won" | "lost"): void {
    for (const purse of sold.purses) {
      hear(purse, {
        name: "disputed",
        id: `inquiry-${purse.paymentId}`,
        amountMinor: 0,
        feeMinor: 0,
        at: null,
        state: "inquiryClosed",
      });
    }
    const purse = sold.purses.find((each) => each.dispute);
    if (!purse?.dispute) return;
    const { id, amountMinor } = purse.dispute;
    hear(purse, { name: "disputed", state, at: null, ...purse.dispute });
    purse.dispute = null;
    this.cash.bank -= amountMinor;
    if (state === "won") {
      this.cash.processor += amountMinor;
      this.entries.push(disputeWonEntry(head(sold), id, { amountMinor, feeMinor: 0 }));
      return;
    }
    const burden = burdenOf(amountMinor, {
      refundsOwedMinor: purse.owed,
      bookingsMinor: purse.held,
      releasedMinor: purse.released,
      bookingReleasedMinor: sum(sold.purses, "released"),
      feeBasisPoints: sold.feeBasisPoints,
    });
    purse.lost += amountMinor;
    purse.owed -= burden.refundsOwedMinor;
    purse.held -= burden.bookingsMinor;
    purse.released -= burden.feeMinor + burden.netMinor;
    this.entries.push(disputeLostEntry(head(sold), id, burden));
  }

  private capture(sold: Sold, amountMinor: number, owedTo: "bookings" | "refundsOwed"): void {
    if (amountMinor === 0) return;
    const paymentId = this.id("pi");
    const feeMinor = Math.min(amountMinor, Math.round(amountMinor * 0.029) + 30);
    const isKept = owedTo === "bookings";
    const pots = { held: isKept ? amountMinor : 0, owed: isKept ? 0 : amountMinor, released: 0, refunded: 0, lost: 0 };
    const purse: Purse = { paymentId, capturedMinor: amountMinor, ...pots, dispute: null, facts: {} };
    sold.purses.push(purse);
    this.cash.processor += amountMinor - feeMinor;
    this.cash.processingCost += feeMinor;
    hear(purse, { name: "captured", id: paymentId, amountMinor, feeMinor });
    this.entries.push(captureEntry(head(sold), { paymentId, amountMinor, feeMinor, owedTo }));
  }

  private id(kind: string): string {
    this.ids += 1;
    return `${kind}_${this.ids}`;
  }
}

function totalOf(amounts: readonly { readonly amountMinor: number }[]): number {
  return amounts.reduce((total, each) => total + each.amountMinor, 0);
}
