import type { Booking } from "../src/booking/booking.ts";
import { cancelBooking } from "../src/booking/cancel-booking.ts";
import { holdOf } from "../src/booking/hold-of.ts";
import { moveBooking } from "../src/booking/move-booking.ts";
import { placeHold } from "../src/booking/place-hold.ts";
import { type Capture, settlePayment } from "../src/booking/settle-payment.ts";
import { captureEntry, type LedgerEntry } from "../src/money/ledger.ts";
import type { Side } from "../src/notify/notice.ts";
import { endPass } from "../src/packs/end-pass.ts";
import type { Pass } from "../src/packs/pass.ts";
import { settlePass } from "../src/packs/settle-pass.ts";
import { spendPass } from "../src/packs/spend-pass.ts";
import type { Payment, Refund } from "../src/payments/payment.ts";
import { hearFact } from "../src/payments/payment-facts.ts";
import { refundIntent } from "../src/payments/refund-intent.ts";
import { releasePayments } from "../src/payments/release-payments.ts";
import type { PayoutAccount } from "../src/payouts/payout-account.ts";
import { freeHold } from "../src/tape/hold.ts";
import type { Tape } from "../src/tape/tape.ts";
import { addMilliseconds, minute } from "../src/time/instant.ts";
import { joinWaitlist } from "../src/waitlist/join-waitlist.ts";
import { leavePlace, withoutPlaces } from "../src/waitlist/leave-place.ts";
import { settleWaitlist } from "../src/waitlist/settle-waitlist.ts";
import { turnOf } from "../src/waitlist/turn-of.ts";
import type { Waitlist } from "../src/waitlist/waitlist.ts";
import { sampleProfile, sampleWish } from "./sample-booking.ts";
import { samplePass } from "./sample-pass.ts";
import { at, noon, sampleSlot, sampleTape } from "./sample-tape.ts";

const priceMinor = 4_000;
const provider = "provider";
const account: PayoutAccount = {
  uid: provider,
  accountId: "acct",
  country: "US",
  state: "ready",
  missing: [],
  version: 1,
  updatedAt: noon,
};

/** One occurrence of a class for which people race, with their bookings, their packs and all money of both. */
export class ClassRace {
  tape: Tape;
  waitlist: Waitlist | null = null;
  bookings: readonly Booking[] = [];
  passes: readonly Pass[] = [];
  payments: readonly Payment[] = [];
  refunds: readonly Refund[] = [];
  entries: readonly LedgerEntry[] = [];
  now = noon;
  private ids = 0;

  readonly capacity: number;

  constructor(capacity: number, holders: readonly string[]) {
    this.capacity = capacity;
    this.tape = sampleTape({ slots: { s: sampleSlot(240, 242, { task: "class", capacity, priceMinor }) } });
    for (const uid of holders) this.sellPass(uid);
  }

  wait(minutes: number): void {
    this.now = addMilliseconds(this.now, minutes * minute);
  }

  /** Takes a seat: with what is held in somebody's turn, or what is free, and with a class of their pack or to be paid. */
  hold(uid: string, isByPass: boolean): void {
    const place = this.waitlist?.places.find((each) => each.uid === uid);
    const turn = this.liveTurn(uid);
    const bookingId = this.nextId("b");
    const { tape, booking } = placeHold(
      this.tape,
      {
        wish: sampleWish({ start: at(240), end: at(242), priceMinor }),
        profile: sampleProfile,
        customer: { uid, name: uid },
        ids: { bookingId, claimId: bookingId, reference: bookingId },
        feeBasisPoints: 1_500,
        alternatives: [],
        isByPass,
        turn,
      },
      this.now,
    );
    const pass = this.passes.find((each) => each.customerId === uid) ?? null;
    const used = isByPass ? spendPass(pass, booking, this.payments, this.now) : null;
    if (used) this.putPass(used.pass);
    if (used) this.putPayments([used.payment]);
    this.bookings = [...this.bookings, used?.booking ?? booking];
    const left = this.waitlist && place ? withoutPlaces(tape, this.waitlist, [place], this.now) : null;
    this.tape = left?.tape ?? tape;
    this.waitlist = left?.waitlist ?? this.waitlist;
  }

  /** Pays for a booking whenever it comes: in time, after its hold has died, or a second time. */
  pay(booking: Booking): void {
    const { bookingId, customerId, providerId, currency } = booking;
    const paymentId = this.nextId("pi");
    const capture: Capture = { paymentId, checkoutId: "cs", amountMinor: priceMinor, currency, receiptUrl: null };
    const settled = settlePayment(this.tape, booking, capture, () => this.nextId("alternative"), this.now);
    if (!settled) throw new Error("a new payment settles");
    const payment: Payment = {
      paymentId,
      kind: "booking",
      checkoutId: "cs",
      bookingId,
      customerId,
      providerId,
      currency,
      capturedMinor: priceMinor,
      refundedMinor: 0,
      allocations: [{ to: settled.refund ? "refund" : "booking", bookingId, amountMinor: priceMinor }],
      facts: hearFact({}, { name: "captured", id: paymentId, amountMinor: priceMinor, feeMinor: 146 }),
      share: null,
      createdAt: this.now,
    };
    const owedTo = settled.refund ? "refundsOwed" : "bookings";
    const head = { bookingId, providerId, currency, at: this.now };
    this.tape = settled.tape;
    this.putBooking(settled.booking);
    this.payments = [...this.payments, payment];
    this.entries = [...this.entries, captureEntry(head, { paymentId, amountMinor: priceMinor, feeMinor: 146, owedTo })];
    if (settled.refund) this.refunds = [...this.refunds, refundIntent(payment, settled.refund, priceMinor, this.now)];
  }

  /** Ends a hold that nobody has paid for: its customer lets it go, or its time is over. */
  endHold(booking: Booking): void {
    const name = booking.until > this.now ? "letGo" : "lapse";
    this.tape = freeHold(this.tape, holdOf(booking), this.now);
    this.putBooking(moveBooking(booking, name, { actor: "customer", cause: name }, this.now));
  }

  cancel(booking: Booking, by: Side): void {
    const pass = this.passes.find((each) => each.passId === booking.pass?.passId) ?? null;
    const payments = this.payments.filter((each) => booking.paymentIds.includes(each.paymentId));
    const own = payments.filter((each) => each.bookingId === booking.bookingId);
    const how = { by, cause: { actor: by, cause: "cancel" }, shownMinor: 0, pass };
    const cancelled = cancelBooking(this.tape, booking, own, how, this.now);
    this.tape = cancelled.tape;
    this.putBooking(cancelled.booking);
    this.putPayments(cancelled.payments);
    if (cancelled.pass) this.putPass(cancelled.pass);
    this.refunds = [...this.refunds, ...cancelled.refunds];
    this.entries = [...this.entries, ...(cancelled.entry ? [cancelled.entry] : [])];
  }

  join(uid: string): void {
    const asked = { uid, kind: "ask", seats: 1, slotId: "s", start: at(240), end: at(242) } as const;
    const joined = joinWaitlist(this.tape, this.waitlist, asked, this.now);
    if (joined) ({ tape: this.tape, waitlist: this.waitlist } = joined);
  }

  leave(uid: string): void {
    const left = this.waitlist && leavePlace(this.tape, this.waitlist, uid, this.now);
    if (left) ({ tape: this.tape, waitlist: this.waitlist } = left);
  }

  settle(): void {
    const settled = this.waitlist && settleWaitlist(this.tape, this.waitlist, ({ uid }) => `turn-${uid}`, this.now);
    if (settled) ({ tape: this.tape, waitlist: this.waitlist } = settled);
  }

  /** Lets the class take place and the packs end: what bookings have is released, what is not used goes to whom it belongs. */
  rest(): void {
    this.now = addMilliseconds(noon, 365 * 24 * 60 * minute);
    const surroundings = { balance: null, account };
    for (const { bookingId, providerId, currency, feeBasisPoints } of this.bookings) {
      const payments = this.payments.filter((each) => each.kind === "booking" && each.bookingId === bookingId);
      const of = { bookingId, providerId, currency, feeBasisPoints };
      const released = releasePayments(of, { ...surroundings, payments }, this.now);
      if (typeof released === "string") throw new Error("nothing waits");
      this.putPayments(released.payments);
      this.entries = [...this.entries, ...(released.entry ? [released.entry] : [])];
    }
    for (const pass of this.passes) {
      const payments = this.payments.filter((each) => each.kind === "pass" && each.bookingId === pass.passId);
      const ended = endPass(pass, { ...surroundings, payments, isSuspended: false }, this.now);
      if (!ended) throw new Error("its time is over");
      this.putPass(ended.pass);
      this.putPayments(ended.payments);
      this.refunds = [...this.refunds, ...ended.refunds];
      this.entries = [...this.entries, ...ended.entries];
    }
  }

  liveTurn(uid: string) {
    const place = this.waitlist?.places.find((each) => each.uid === uid);
    const turn = this.waitlist && place ? turnOf(this.waitlist, place) : null;
    return turn && turn.until > this.now ? turn : null;
  }

  private sellPass(uid: string): void {
    const pass = samplePass({ passId: `pass-${uid}`, customerId: uid, parties: [uid, provider] });
    const { priceMinor: amountMinor, currency } = pass;
    const capture = { paymentId: `pi-${uid}`, checkoutId: "cs", amountMinor, currency, receiptUrl: null };
    const settled = settlePass(pass, capture, 320, this.now);
    if (!settled) throw new Error("a new payment settles");
    this.passes = [...this.passes, settled.pass];
    this.payments = [...this.payments, ...settled.payments];
    this.entries = [...this.entries, ...settled.entries];
  }

  private putBooking(changed: Booking): void {
    this.bookings = this.bookings.map((each) => (each.bookingId === changed.bookingId ? changed : each));
  }

  private putPass(changed: Pass): void {
    this.passes = this.passes.map((each) => (each.passId === changed.passId ? changed : each));
  }

  private putPayments(changed: readonly Payment[]): void {
    this.payments = this.payments.map((each) => changed.find(({ paymentId }) => paymentId === each.paymentId) ?? each);
  }

  private nextId(prefix: string): string {
    this.ids += 1;
    return `${prefix}${this.ids}`;
  }
}
