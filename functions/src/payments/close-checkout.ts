import type { Booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { Refusal } from "@flexsession/domain/errors";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { effect } from "../firebase/effect.ts";
import { createCheckout } from "./create-checkout.ts";
import { reconcileCheckout } from "./reconcile-checkout.ts";
import { stripe } from "./stripe-client.ts";
import { isInvalidRequest } from "./stripe-error.ts";

/**
 * Closes the Checkout of a booking that awaits its payment and then gives its time back. When the processor says that
 * it has just been paid, the payment is settled instead.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer: then nothing has changed
 */
export async function closeCheckout(booking: Booking, name: "letGo" | "lapse", by: Cause): Promise<Booking> {
  const checkoutId = booking.checkout?.checkoutId ?? (await createCheckout(booking))?.id;
  if (checkoutId && !(await expire(checkoutId))) {
    return reconcileCheckout(booking);
  }
  return freeHeldBooking(booking, name, by);
}

/** @returns false when the processor refuses because the Checkout session is no longer open */
async function expire(checkoutId: string): Promise<boolean> {
  const client = await stripe();
  try {
    await effect("checkout.expire", () => client.checkout.sessions.expire(checkoutId));
    return true;
  } catch (error) {
    if (isInvalidRequest(error)) return false;
    throw new Refusal("payment-unavailable", { cause: error });
  }
}
