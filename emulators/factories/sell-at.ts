import type { Booking } from "@flexsession/domain/booking/booking";
import { ledgerEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { payment } from "@flexsession/domain/payments/payment";
import { transfer } from "@flexsession/domain/payments/transfer";
import type { Firestore, WriteBatch } from "firebase-admin/firestore";
import { z } from "zod";
import { soldSchema } from "../stripe/record-sale.ts";
import { demoPeople } from "./demo-people.ts";
import { type PaidBooking, paidBooking, saleOf } from "./paid-booking.ts";

/** Has confirmed bookings of demo customers paid at the stand-in of an address, in the past; doing so again changes nothing there. */
export async function sellAt(url: string, confirmed: readonly Booking[], now: Date): Promise<PaidBooking[]> {
  const sales = confirmed.map((each) => saleOf(each, emailOf(each), now));
  const response = await fetch(`${url}/_stand-in/sales`, { method: "POST", body: JSON.stringify({ sales }) });
  if (!response.ok) throw new Error(`the sales of the seed: ${await response.text()}`);
  const sold = z
    .array(soldSchema)
    .length(confirmed.length)
    .parse(await response.json());
  return sold.flatMap((each, index) => {
    const booking = confirmed[index];
    return booking ? [paidBooking(booking, each, now)] : [];
  });
}

/** Writes all the money that a booking has moved into the batch that writes the booking. */
export function createMoney(
  firestore: Firestore,
  batch: WriteBatch,
  { payment: paid, transfers, entries }: PaidBooking,
) {
  batch.create(firestore.doc(paths.payment(paid.paymentId)), payment.parse(paid));
  for (const each of transfers) {
    batch.create(firestore.doc(paths.transfer(each.paymentId, each.bookingId)), transfer.parse(each));
  }
  for (const each of entries) batch.create(firestore.doc(paths.ledgerEntry(each.entryId)), ledgerEntry.parse(each));
}

function emailOf({ customerId }: Booking): string {
  const customer = demoPeople.find(({ uid }) => uid === customerId);
  if (!customer) throw new Error(`${customerId} is no demo customer`);
  return customer.email;
}
