import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { referenceIn } from "@flexsession/domain/booking/reference";
import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { wholeIdOf } from "@flexsession/domain/payments/divide-word";
import { type Payment, payment } from "@flexsession/domain/payments/payment";
import { intentIdOf } from "@flexsession/domain/payments/share";
import { FieldPath } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** As many payments as are shown at once. */
export const mostPayments = 50;
/** As many entries as one movement of money can have. */
const mostEntries = 100;

/** What the ledger calls what an id of the processor is about, by how the id begins. */
const entryNames = [
  [/^(re|pyr)_/, "refund"],
  [/^tr_/, "transfer"],
  [/^trr_/, "reversal"],
] as const;

/** The payments that a reference or an id of the processor is about, the first paid first. */
export async function paymentsNamed(name: string): Promise<readonly Payment[]> {
  const found = await find(name);
  const unique = new Map(found.map((each) => [each.paymentId, each]));
  return [...unique.values()].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

async function find(name: string): Promise<readonly Payment[]> {
  const reference = referenceIn(name);
  if (reference !== null) {
    const bookings = await bookingsNamed(reference);
    return (await Promise.all(bookings.map((each) => withField("bookingId", each.bookingId)))).flat();
  }
  const dispute = await readDocument(refs.dispute(name));
  if (dispute) {
    const of = await readDocument(refs.payment(dispute.paymentId));
    return of ? capturedBy(intentIdOf(of)) : [];
  }
  const [, entryName] = entryNames.find(([begins]) => begins.test(name)) ?? [];
  return entryName ? movedBy(name, `${entryName}-${name}`) : capturedBy(name);
}

/** Whatever a payment intent, or a Checkout session, has captured. */
async function capturedBy(id: string): Promise<readonly Payment[]> {
  const [own, shares, sold] = await Promise.all([
    readDocument(refs.payment(id)),
    withField("share.intentId", id),
    withField("checkoutId", id),
  ]);
  return [...(own ? [own] : []), ...shares, ...sold];
}

/**
 * The payments of which a refund, a transfer or a reversal has moved something. Their facts are not indexed: the ledger's
 * entry, or the entries of its parts, lead to what they are held for.
 */
async function movedBy(id: string, entryId: string): Promise<readonly Payment[]> {
  const query = db
    .collection(paths.ledger)
    .where(FieldPath.documentId(), ">=", entryId)
    // What follows the dash is a share, or says that it failed; a dot comes right after a dash.
    .where(FieldPath.documentId(), "<", `${entryId}.`)
    .limit(mostEntries);
  const answer = await effect("payments.entries", () => query.get());
  const entries = answer.docs.map((each) => ledgerEntry.parse(each.data()));
  const holders = [...new Set(entries.map((each) => each.bookingId))];
  const payments = (await Promise.all(holders.map((each) => withField("bookingId", each)))).flat();
  return payments.filter((each) => Object.values(each.facts).some((fact) => wholeIdOf(each, fact.id) === id));
}

async function bookingsNamed(reference: string): Promise<readonly Booking[]> {
  const query = db.collection(paths.bookings).where("reference", "==", reference).limit(2);
  const answer = await effect("payments.bookings", () => query.get());
  return answer.docs.map((each) => booking.parse(each.data()));
}

async function withField(
  field: "bookingId" | "checkoutId" | "share.intentId",
  value: string,
): Promise<readonly Payment[]> {
  const query = db
    .collection(paths.payments)
    .where(field, "==", value)
    .limit(mostPayments + 1);
  const answer = await effect("payments.find", () => query.get());
  return answer.docs.map((each) => payment.parse(each.data()));
}
