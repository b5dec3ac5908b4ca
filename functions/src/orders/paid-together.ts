import type { Booking } from "@flexsession/domain/booking/booking";
import { idsInOrder, type Ordered } from "@flexsession/domain/booking/order-of";
import { Refusal } from "@flexsession/domain/errors";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/**
 * What is paid in one Checkout with a booking, itself among it; a booking by itself is not read again.
 *
 * @throws {Refusal} `not-found`
 */
export async function paidTogether<T extends Ordered>(subject: T): Promise<readonly (T | Booking)[]> {
  if (subject.order === null) return [subject];
  const bookings = await Promise.all(idsInOrder(subject).map((each) => readDocument(refs.booking(each))));
  return bookings.map((each) => {
    if (!each) throw new Refusal("not-found");
    return each;
  });
}
