import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { createCheckout } from "./create-checkout.ts";

/**
 * The Checkout page of a booking that awaits its payment, made at the first call and the same afterwards.
 *
 * @throws {Refusal} `not-payable`, `already-paid`, or `payment-unavailable` when the processor does not answer
 */
export async function openCheckout(booking: Booking): Promise<string> {
  if (booking.state === "confirmed" || booking.state === "completed") throw new Refusal("already-paid");
  if (booking.state !== "awaitingPayment") throw new Refusal("not-payable");
  if (booking.checkout) return booking.checkout.url;

  const facts = await createCheckout(booking);
  if (!facts?.url) {
    await freeHeldBooking(booking, "lapse", { actor: "processor", cause: "Checkout could not be opened in time" });
    throw new Refusal("not-payable");
  }
  const checkout = { checkoutId: facts.id, url: facts.url };
  await commit({ documents: [refs.booking(booking.bookingId)] }, (draft) => {
    const current = draft.get(refs.booking(booking.bookingId));
    if (current && !current.checkout) draft.put(refs.booking(booking.bookingId), { ...current, checkout });
  });
  return checkout.url;
}
