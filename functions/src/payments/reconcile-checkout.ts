import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { type CheckoutFacts, checkoutFacts } from "./checkout-facts.ts";
import { createCheckout } from "./create-checkout.ts";
import { settleCheckout } from "./settle-checkout.ts";
import { stripe } from "./stripe-client.ts";

/**
 * Brings a booking that awaits its payment to what the processor knows of it: paid, closed, or still open. It does what
 * the lost webhook would have done, and is harmless beside one that comes after all: before its time a Checkout session
 * closes only because its customer let go.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function reconcileCheckout(booking: Booking): Promise<Booking> {
  if (booking.state !== "awaitingPayment") return booking;
  const facts = await factsOf(booking);
  if (facts?.status === "open") return booking;
  if (facts?.status === "complete") {
    const settled = await settleCheckout(facts, null);
    // Still awaiting: the payment was of another amount and goes back, so the hold has nothing left to wait for.
    if (settled.state !== "awaitingPayment") return settled;
  }
  const isEarly = facts?.status === "expired" && now().getTime() < facts.expires_at * 1000;
  const by = { actor: "processor", cause: facts?.id ?? "no Checkout" };
  return freeHeldBooking(booking, isEarly ? "letGo" : "lapse", by);
}

async function factsOf(booking: Booking): Promise<CheckoutFacts | null> {
  // What an idempotency key replays is as old as its first answer, so only the id of it is taken.
  const checkoutId = booking.checkout?.checkoutId ?? (await createCheckout(booking))?.id;
  if (!checkoutId) return null;
  const client = await stripe();
  try {
    return checkoutFacts.parse(await effect("checkout.retrieve", () => client.checkout.sessions.retrieve(checkoutId)));
  } catch (error) {
    throw new Refusal("payment-unavailable", { cause: error });
  }
}
