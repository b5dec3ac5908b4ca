import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";
import { Refusal } from "@flexsession/domain/errors";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { paidTogether } from "../orders/paid-together.ts";
import { checkoutOf } from "./checkout-parameters.ts";
import { createCheckout } from "./create-checkout.ts";

/**
 * The Checkout page of a booking that awaits its payment and of all that are paid with it, made at the first call and the same afterwards.
 *
 * @throws {Refusal} `not-payable`, `already-paid`, or `payment-unavailable` when the processor does not answer
 */
export async function openCheckout(booking: Booking): Promise<string> {
  if (stands(booking.state)) throw new Refusal("already-paid");
  if (booking.state !== "awaitingPayment") throw new Refusal("not-payable");
  if (booking.checkout) return booking.checkout.url;

  const bookings = await paidTogether(booking);
  const facts = await createCheckout(checkoutOf(bookings));
  if (!facts?.url) {
    await freeHeldBooking(booking, "lapse", { actor: "processor", cause: "Checkout could not be opened in time" });
    throw new Refusal("not-payable");
  }
  const checkout = { checkoutId: facts.id, url: facts.url };
  const documents = bookings.map((each) => refs.booking(each.bookingId));
  await commit({ documents }, (draft) => {
    for (const current of draft.getAll(documents)) {
      if (!current.checkout) draft.put(refs.booking(current.bookingId), { ...current, checkout });
    }
  });
  return checkout.url;
}
