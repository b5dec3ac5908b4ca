import type { Booking } from "../src/booking/booking.ts";
import { cancellationEntry } from "../src/money/booking-entries.ts";
import type { LedgerEntry } from "../src/money/ledger.ts";
import { endPass } from "../src/packs/end-pass.ts";
import { hearOfPass, isReleasedOf } from "../src/packs/hear-of-pass.ts";
import type { Pass } from "../src/packs/pass.ts";
import { returnUse, spendPass } from "../src/packs/spend-pass.ts";
import { divideWord, type HeardShare } from "../src/payments/divide-word.ts";
import { hearProcessor } from "../src/payments/hear-processor.ts";
import { moneyBack } from "../src/payments/money-back.ts";
import type { Payment, Refund } from "../src/payments/payment.ts";
import type { DisputeWord, ProcessorWord, RefundWord } from "../src/payments/processor-word.ts";
import { releasePayments } from "../src/payments/release-payments.ts";
import { standingOf } from "../src/payments/standing-of.ts";
import type { PayoutAccount } from "../src/payouts/payout-account.ts";
import { moveBalance, type PayoutBalance } from "../src/payouts/payout-balance.ts";
import { sampleHold, sampleWish } from "./sample-booking.ts";
import { samplePaidPass } from "./sample-pass.ts";
import { at, noon, sampleSlot, sampleTape } from "./sample-tape.ts";

const taught = sampleTape({ slots: { s: sampleSlot(240, 242, { task: "class", capacity: 6, priceMinor: 4_000 }) } });
const { booking: seat } = sampleHold(taught, sampleWish({ start: at(240), end: at(242), priceMinor: 4_000 }));
const account: PayoutAccount = {
  uid: "provider",
  accountId: "acct",
  country: "US",
  state: "ready",
  missing: [],
  version: 1,
  updatedAt: noon,
};

/** A pass with all money of it, as a history of its use, of refunds and of banks moves it by the rules. */
export class PassWorld {
  pass: Pass;
  payments: readonly Payment[];
  bookings: readonly Booking[] = [];
  refunds: readonly Refund[] = [];
  entries: readonly LedgerEntry[];
  word: ProcessorWord = { refunds: [], disputes: [] };
  private balance: PayoutBalance | null = null;
  private ids = 0;

  constructor(terms: Partial<Pass>) {
    const settled = samplePaidPass(terms);
    this.pass = settled.pass;
    this.payments = settled.payments;
    this.entries = settled.entries;
  }

  use(): void {
    const bookingId = this.nextId("b");
    const booking = { ...seat, bookingId, slotId: bookingId };
    const used = spendPass(this.pass, booking, this.payments, noon);
    this.pass = used.pass;
    this.putPayments([used.payment]);
    this.bookings = [...this.bookings, used.booking];
  }

  /** Lets somebody not come to a class, which is back in the pass then, or its money is owed back. */
  giveBack(booking: Booking, isOwn: boolean): void {
    const payment = this.paymentsFor(booking)[0];
    if (booking.release || !payment) return;
    const returned = returnUse(this.pass, payment, { isOwn }, noon);
    if (returned) {
      this.pass = returned.pass;
      this.putPayments([returned.payment]);
      this.putBooking({ ...booking, paymentIds: [], dispute: null });
      return;
    }
    const { bookingId, providerId, currency } = booking;
    if (this.refunds.some((each) => each.bookingId === bookingId && each.cause === "cancellation")) return;
    const head = { bookingId, providerId, currency, at: noon };
    const back = moneyBack(
      [payment],
      payment.capturedMinor,
      "cancellation",
      (minor) => cancellationEntry(head, minor),
      noon,
    );
    this.putPayments(back.payments);
    this.refunds = [...this.refunds, ...back.refunds];
    this.book(back.entry ? [back.entry] : []);
  }

  release(booking: Booking): void {
    if (booking.release || booking.paymentIds.length === 0) return;
    const { bookingId, providerId, currency, feeBasisPoints } = booking;
    const of = { bookingId, providerId, currency, feeBasisPoints };
    const released = releasePayments(of, { ...this.surroundings(), payments: this.paymentsFor(booking) }, noon);
    if (typeof released === "string") return;
    this.putPayments(released.payments);
    this.putBooking({ ...booking, release: released.release });
    this.book(released.entry ? [released.entry] : []);
  }

  end(isSuspended = false): void {
    const { passId, expiresAt } = this.pass;
    const payments = this.payments.filter((each) => each.kind === "pass" && each.bookingId === passId);
    const ended = endPass(this.pass, { ...this.surroundings(), payments, isSuspended }, expiresAt ?? noon);
    if (!ended) return;
    this.pass = ended.pass;
    this.putPayments(ended.payments);
    this.refunds = [...this.refunds, ...ended.refunds];
    this.book(ended.entries);
  }

  /** Gives money back at the processor, as somebody does by hand: no more than is left there. */
  refundByHand(amountMinor: number): void {
    const most = Math.min(amountMinor, this.refundableMinor());
    if (most > 0)
      this.say({ refundId: this.nextId("r"), cause: null, paymentId: null, amountMinor: most, state: "pending" });
  }

  /** Carries out all that is owed back, as far as the processor lets us. */
  carryOut(): void {
    for (const { paymentId, cause, amountMinor, state } of this.refunds) {
      const payment = this.payments.find((each) => each.paymentId === paymentId);
      if (state !== "owed" || !payment || standingOf(payment.facts).refundableMinor < amountMinor) continue;
      if (this.refundableMinor() < amountMinor) continue;
      this.say({ refundId: this.nextId("r"), cause, paymentId, amountMinor, state: "pending" });
    }
  }

  /**
   * Lets a refund end. One by hand does not fail once a refund of ours was made smaller by it and has been carried out: what is
   * owed again then stays owed, for a person to see, as for any booking.
   */
  settleRefund(word: RefundWord, state: "succeeded" | "failed"): void {
    const isAnswered = this.refunds.some(
      (each) => each.forgoneMinor > 0 && each.amountMinor > 0 && each.state !== "owed",
    );
    if (word.state === "failed" || (state === "failed" && word.cause === null && isAnswered)) return;
    this.say({ ...word, state });
  }

  /** A bank takes money of the whole payment until it decides, no more than is left there; one does so at a time. */
  dispute(amountMinor: number): void {
    if (this.word.disputes.some((each) => each.state === "open")) return;
    const facts = { feeMinor: 1_500, isTaken: true, back: null, reason: "general", at: noon, dueAt: null };
    const taken = Math.min(amountMinor, this.refundableMinor());
    if (taken > 0) this.say({ ...facts, disputeId: this.nextId("d"), state: "open", amountMinor: taken });
  }

  /** The bank decides: it keeps an amount, of which nothing is a case that is won. */
  close(keptMinor: number): void {
    const open = this.word.disputes.find((each) => each.state === "open");
    if (!open) return;
    const lost = Math.min(keptMinor, open.amountMinor);
    const back = { amountMinor: open.amountMinor - lost, feeMinor: lost === 0 ? open.feeMinor : 0 };
    this.say({ ...open, state: lost === 0 ? "won" : "lost", back: back.amountMinor === 0 ? null : back });
  }

  /** What the processor lets us give back of the whole payment. */
  private refundableMinor(): number {
    if (this.word.disputes.some((each) => each.state === "open")) return 0;
    return Math.max(0, this.pass.priceMinor - this.refundedMinor() - this.lostMinor());
  }

  refundedMinor(): number {
    return sum(this.word.refunds.filter((each) => each.state !== "failed").map((each) => each.amountMinor));
  }

  lostMinor(): number {
    const lost = this.word.disputes.filter((each) => each.state === "lost");
    return sum(lost.map((each) => each.amountMinor - (each.back?.amountMinor ?? 0)));
  }

  private say(said: RefundWord | DisputeWord): void {
    const { refunds, disputes } = this.word;
    this.word =
      "refundId" in said
        ? { refunds: [...refunds.filter((each) => each.refundId !== said.refundId), said], disputes }
        : { refunds, disputes: [...disputes.filter((each) => each.disputeId !== said.disputeId), said] };
    for (const each of divideWord(this.payments, this.word)) this.hear(each);
  }

  /** As `hearShare` does in its commit. */
  private hear({ payment, word }: HeardShare): void {
    const { paymentId, bookingId } = payment;
    const intents = this.refunds.filter((each) => each.paymentId === paymentId);
    const booked = new Set(this.entries.map((each) => each.entryId));
    const booking = this.bookings.find((each) => each.bookingId === bookingId);
    const others = this.payments.filter((each) => each.bookingId === bookingId && each.paymentId !== paymentId);
    const books = { payment, others, refunds: intents, booked };
    const isReleased = booking ? booking.release !== null : isReleasedOf(this.pass, payment);
    const after = hearProcessor({ ...books, booking: booking ?? this.pass, isReleased }, word, noon);
    this.putPayments([after.payment]);
    this.refunds = [...this.refunds.filter((each) => each.paymentId !== paymentId), ...after.refunds];
    this.book(after.entries);
    if ("bookingId" in after.booking) return this.putBooking(after.booking);
    const heard = hearOfPass(after.booking, after.payment, noon);
    this.pass = heard.pass;
    this.putPayments([heard.payment]);
    this.refunds = [...this.refunds, ...heard.refunds];
    this.book(heard.entries);
  }

  private surroundings() {
    return { balance: this.balance, account };
  }

  private paymentsFor({ paymentIds }: Booking): readonly Payment[] {
    return this.payments.filter((each) => paymentIds.includes(each.paymentId));
  }

  private putPayments(changed: readonly Payment[]): void {
    this.payments = this.payments.map((each) => changed.find(({ paymentId }) => paymentId === each.paymentId) ?? each);
  }

  private putBooking(changed: Booking): void {
    this.bookings = this.bookings.map((each) => (each.bookingId === changed.bookingId ? changed : each));
  }

  private book(entries: readonly LedgerEntry[]): void {
    this.entries = [...this.entries, ...entries];
    this.balance = moveBalance(this.balance, "provider", entries, 0, noon);
  }

  private nextId(prefix: string): string {
    this.ids += 1;
    return `${prefix}${this.ids}`;
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}
