import type { Booking } from "../booking/booking.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { allocatedTo } from "./allocated.ts";
import { disputeOf } from "./dispute-of.ts";
import { hearDispute } from "./hear-dispute.ts";
import { type Heard, hearRefund } from "./hear-refund.ts";
import type { Payment, Refund } from "./payment.ts";
import { type DisputeWord, disputeStateIn, type ProcessorWord } from "./processor-word.ts";
import { standingOf } from "./standing-of.ts";

/** What a payment is held for, as far as its money says: a booking, or what a pass has left. */
type Held = Pick<Booking, "feeBasisPoints" | "refund" | "lostMinor" | "dispute">;

/** All that the processor's word about a payment touches. */
export interface PaymentBooks<H extends Held = Booking> {
  readonly payment: Payment;
  /** The other payments of its booking. */
  readonly others: readonly Payment[];
  /** What it is held for. */
  readonly booking: H;
  /** Whether what it earns belongs to its provider and the platform by now. */
  readonly isReleased: boolean;
  /** Every intent to give something of the payment back. */
  readonly refunds: readonly Refund[];
  /** The ids of entries that the ledger has, among those that the word could add. */
  readonly booked: ReadonlySet<string>;
}

/** What has become of it. */
export interface BooksAfter<H extends Held = Booking> extends Pick<PaymentBooks<H>, "payment" | "booking" | "refunds"> {
  readonly entries: readonly LedgerEntry[];
  /** What providers bear of what was released, by the entry that says so: it is to be taken back from their transfers. */
  readonly reclaimed: readonly { readonly entryId: string; readonly netMinor: number }[];
  /** The disputes and inquiries that stand otherwise than before, as they stand now. */
  readonly turned: readonly DisputeWord[];
}

/**
 * Follows the processor's word about a payment through payment, intents, booking and ledger. It may be heard in parts,
 * in any order and any number of times: the end is the same, and each movement of money is booked once.
 */
export function hearProcessor<H extends Held>(books: PaymentBooks<H>, word: ProcessorWord, now: Date): BooksAfter<H> {
  const { payment, booking, isReleased, refunds, others, booked } = books;
  const { bookingId, providerId, currency } = payment;
  const head = { bookingId, providerId, currency, at: now };
  const page = ({ entries }: Heard) => ({ head, booked: new Set([...booked, ...entries.map((each) => each.entryId)]) });
  let heard: Heard = {
    bearers: {
      payment,
      refunds,
      otherReleasedMinor: others.reduce((sum, each) => sum + allocatedTo(each, "released"), 0),
      feeBasisPoints: booking.feeBasisPoints,
      isReleased,
    },
    entries: [],
  };
  for (const each of word.refunds) heard = add(heard, hearRefund(heard.bearers, each, page(heard)));
  for (const each of word.disputes) heard = add(heard, hearDispute(heard.bearers, each, page(heard)));

  const after = heard.bearers;
  const isFreed = hasOpen(payment) && !hasOpen(after.payment);
  const next = isFreed
    ? after.refunds.map((each) => (each.state === "owed" ? { ...each, dueAt: now } : each))
    : after.refunds;
  const turned = word.disputes.flatMap((each) => {
    const state = disputeStateIn(after.payment.facts, each.disputeId);
    return state === null || state === disputeStateIn(payment.facts, each.disputeId) ? [] : [{ ...each, state }];
  });
  return {
    payment: after.payment,
    refunds: next,
    booking: {
      ...withRefunds(booking, refunds, next),
      lostMinor: booking.lostMinor + hadOf(payment) - hadOf(after.payment),
      dispute: disputeOf([after.payment, ...others]),
    },
    entries: heard.entries,
    reclaimed: heard.entries.map(reclaimedBy).filter((each) => each.netMinor > 0),
    turned,
  };
}

function add(before: Heard, { bearers, entries }: Heard): Heard {
  return { bearers, entries: [...before.entries, ...entries] };
}

function reclaimedBy({ entryId, lines }: LedgerEntry) {
  const own = lines.filter((each) => each.account === "providerPayable");
  return { entryId, netMinor: own.reduce((sum, each) => sum + each.amountMinor, 0) };
}

/** What a payment has for its booking, released or not. */
function hadOf(payment: Payment): number {
  return allocatedTo(payment, "booking") + allocatedTo(payment, "released");
}

/** Whether a bank holds money of a payment, so that no refund of it can be carried out. */
function hasOpen({ facts }: Payment): boolean {
  return standingOf(facts).disputedMinor > 0;
}

/** What goes back of a payment that its booking never had, the booking does not speak of. */
function isOfBooking({ cause }: Refund): boolean {
  return cause !== "duplicate" && cause !== "mismatch" && cause !== "change";
}

function withRefunds<H extends Held>(booking: H, before: readonly Refund[], after: readonly Refund[]): H {
  if (!booking.refund) return booking;
  const total = (refunds: readonly Refund[]) =>
    refunds.filter(isOfBooking).reduce((sum, each) => sum + each.amountMinor, 0);
  const done = (refunds: readonly Refund[]) => total(refunds.filter((each) => each.state === "done"));
  const amountMinor = booking.refund.amountMinor + total(after) - total(before);
  const doneMinor = booking.refund.doneMinor + done(after) - done(before);
  return { ...booking, refund: { amountMinor, doneMinor, state: doneMinor >= amountMinor ? "done" : "owed" } };
}
