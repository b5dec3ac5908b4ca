import { contracts } from "@flexsession/domain/contracts";
import { paths } from "@flexsession/domain/paths";
import { type Refund, refund } from "@flexsession/domain/payments/payment";
import { receiptOf } from "@flexsession/domain/receipt/receipt-of";
import { customersBooking } from "../booking/partys-booking.ts";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/**
 * The receipt of a booking, for its customer only: nobody reads payments, so it is folded here. It stays open to somebody
 * who is suspended: what they have paid is theirs to know.
 */
export const readReceipt = callable(contracts.readReceipt, {}, async ({ bookingId }, caller) => {
  const booking = await customersBooking(bookingId, caller.uid);
  const [payments, refunds] = await Promise.all([
    Promise.all(booking.paymentIds.map((each) => readDocument(refs.payment(each)))),
    Promise.all(booking.paymentIds.map(readRefunds)),
  ]);
  return {
    receipt: receiptOf(
      booking,
      payments.filter((each) => each !== null),
      refunds.flat(),
    ),
  };
});

async function readRefunds(paymentId: string): Promise<Refund[]> {
  const found = await effect("receipt.refunds", () => db.collection(paths.refunds(paymentId)).get());
  return found.docs.map((each) => refund.parse(each.data()));
}
