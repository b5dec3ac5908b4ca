import type { Booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Whether a booking was paid with a card that its provider has paid with too, as a customer of somebody: so a second account
 * of theirs books them. Asked once the booked time is over, since the way to a booking has no read to spare.
 */
export async function isPaidByProvider({
  paymentIds,
  providerId,
}: Pick<Booking, "paymentIds" | "providerId">): Promise<boolean> {
  const payments = await Promise.all(paymentIds.map((each) => readDocument(refs.payment(each))));
  for (const card of new Set(payments.flatMap((each) => each?.card ?? []))) {
    const own = db.collection(paths.payments).where("customerId", "==", providerId).where("card", "==", card).limit(1);
    if ((await effect("payment.ofCard", () => own.get())).size > 0) return true;
  }
  return false;
}
