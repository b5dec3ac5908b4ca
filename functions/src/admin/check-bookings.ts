import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { InvariantPage, Violation } from "@flexsession/domain/invariants/invariant";
import { wrongHistory } from "@flexsession/domain/invariants/wrong-history";
import { wrongHold } from "@flexsession/domain/invariants/wrong-hold";
import { wrongAmounts, wrongPayment } from "@flexsession/domain/invariants/wrong-money";
import { paths } from "@flexsession/domain/paths";
import { type Payment, payment, type Refund, refund } from "@flexsession/domain/payments/payment";
import type { Transaction } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { pageById } from "./page-by-id.ts";

/** One query takes as many values; each booking reads a few documents more. */
const perPage = 30;

/** Holds bookings with their payments against what is said of money, holds and history, as all of it is at one moment. */
export async function checkBookings(after: string | null): Promise<InvariantPage> {
  const { bookings, payments, refunds, captures } = await effect("invariants.bookings", () =>
    db.runTransaction((transaction) => readPage(transaction, after), { readOnly: true }),
  );
  const at = now();
  const wrongOf = (each: Booking): Violation[] => {
    const { bookingId, providerId } = each;
    const own = payments.filter((one) => one.bookingId === bookingId);
    const money = own.flatMap((one) => {
      const { paymentId } = one;
      const back = refunds.filter((intent) => intent.paymentId === paymentId);
      return wrongPayment(one, back, captures.has(paymentId) ? 1 : 0);
    });
    const say = (invariant: Violation["invariant"]) => (text: string) => ({ invariant, text, bookingId, providerId });
    return [
      ...[...wrongAmounts(each, payments), ...money].map(say("money")),
      ...wrongHold(each, at).map(say("holds")),
      ...wrongHistory(each).map(say("history")),
    ];
  };
  const next = bookings.length < perPage ? null : (bookings.at(-1)?.bookingId ?? null);
  return { checked: bookings.length, violations: bookings.flatMap(wrongOf), next };
}

interface Page {
  readonly bookings: readonly Booking[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  /** The payments whose capture is on the ledger; an entry has one id, so that none is there twice. */
  readonly captures: ReadonlySet<string>;
}

async function readPage(transaction: Transaction, after: string | null): Promise<Page> {
  const found = await transaction.get(pageById(paths.bookings, after, perPage));
  const bookings = found.docs.map((each) => booking.parse(each.data()));
  if (bookings.length === 0) return { bookings, payments: [], refunds: [], captures: new Set() };
  const ids = bookings.map((each) => each.bookingId);
  const paid = await transaction.get(db.collection(paths.payments).where("bookingId", "in", ids));
  const payments = paid.docs.map((each) => payment.parse(each.data()));
  const [refunds, captures] = await Promise.all([
    Promise.all(payments.map((each) => transaction.get(db.collection(paths.refunds(each.paymentId))))),
    Promise.all(payments.map((each) => transaction.get(db.doc(paths.ledgerEntry(`capture-${each.paymentId}`))))),
  ]);
  return {
    bookings,
    payments,
    refunds: refunds.flatMap(({ docs }) => docs.map((each) => refund.parse(each.data()))),
    captures: new Set(payments.filter((_, index) => captures[index]?.exists).map((each) => each.paymentId)),
  };
}
