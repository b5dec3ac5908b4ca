import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { createCheckout } from "../payments/create-checkout.ts";
import { expireCheckout } from "../payments/expire-checkout.ts";
import { changeCheckout } from "./change-checkout.ts";
import { endHeldChange } from "./end-held-change.ts";
import { reconcileChange } from "./reconcile-change.ts";

/**
 * Closes the Checkout of the change that a booking waits for, if it does, and then gives its time back. When the processor
 * says that it has just been paid, the payment is settled instead.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer: then nothing has changed
 */
export async function closeChange(booking: Booking, as: "letGo" | "lapsed", by: Cause): Promise<Booking> {
  const change = openChange(booking);
  if (!change) return booking;
  const checkoutId = change.checkout?.checkoutId ?? (await createCheckout(changeCheckout(booking, change)))?.id;
  if (checkoutId && !(await expireCheckout(checkoutId))) return reconcileChange(booking);
  return endHeldChange(booking, change, as, by);
}
