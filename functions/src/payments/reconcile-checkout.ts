import type { Booking } from "@flexsession/domain/booking/booking";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { now } from "../firebase/clock.ts";
import { paidTogether } from "../orders/paid-together.ts";
import { askCheckout } from "./ask-checkout.ts";
import { checkoutFacts } from "./checkout-facts.ts";
import { checkoutOf } from "./checkout-parameters.ts";
import { settleCheckout } from "./settle-checkout.ts";

/**
 * Brings a booking that awaits its payment to what the processor knows of it: paid, closed, or still open. It does what
 * the lost webhook would have done, and is harmless beside one that comes after all: before its time a Checkout session
 * closes only because its customer let go.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function reconcileCheckout(booking: Booking): Promise<Booking> {
  if (booking.state !== "awaitingPayment") return booking;
  const facts = await askCheckout(booking.checkout, checkoutOf(await paidTogether(booking)), checkoutFacts);
  if (facts?.status === "open") return booking;
  if (facts?.status === "complete") {
    const all = await settleCheckout(facts, null);
    const settled = all.find((each) => each.bookingId === booking.bookingId);
    // Still awaiting: the payment was of another amount and goes back, so the hold has nothing left to wait for.
    if (settled && settled.state !== "awaitingPayment") return settled;
  }
  const isEarly = facts?.status === "expired" && now().getTime() < facts.expires_at * 1000;
  const by = { actor: "processor", cause: facts?.id ?? "no Checkout" };
  return freeHeldBooking(booking, isEarly ? "letGo" : "lapse", by);
}
