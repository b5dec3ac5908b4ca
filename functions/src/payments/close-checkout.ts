import type { Booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { paidTogether } from "../orders/paid-together.ts";
import { checkoutOf } from "./checkout-parameters.ts";
import { createCheckout } from "./create-checkout.ts";
import { expireCheckout } from "./expire-checkout.ts";
import { reconcileCheckout } from "./reconcile-checkout.ts";

/**
 * Closes the Checkout of a booking that awaits its payment and then gives its time back, and that of all that are paid with it. When the processor says that
 * it has just been paid, the payment is settled instead.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer: then nothing has changed
 */
export async function closeCheckout(booking: Booking, name: "letGo" | "lapse", by: Cause): Promise<Booking> {
  const checkoutId =
    booking.checkout?.checkoutId ?? (await createCheckout(checkoutOf(await paidTogether(booking))))?.id;
  if (checkoutId && !(await expireCheckout(checkoutId))) {
    return reconcileCheckout(booking);
  }
  return freeHeldBooking(booking, name, by);
}
