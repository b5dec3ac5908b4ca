import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import { now } from "../firebase/clock.ts";
import { askCheckout } from "../payments/ask-checkout.ts";
import { checkoutFacts } from "../payments/checkout-facts.ts";
import { changeCheckout } from "./change-checkout.ts";
import { endHeldChange } from "./end-held-change.ts";
import { settleChange } from "./settle-change.ts";

/**
 * Brings the change that a booking waits for, if it does, to what the processor knows of it: paid, closed, or still open.
 *
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function reconcileChange(booking: Booking): Promise<Booking> {
  const change = openChange(booking);
  if (!change) return booking;
  const facts = await askCheckout(change.checkout, changeCheckout(booking, change), checkoutFacts);
  if (facts?.status === "open") return booking;
  if (facts?.status === "complete") {
    const settled = await settleChange(facts, change.claimId, null);
    // Still held: the payment was of another amount and goes back, so that there is nothing left to wait for.
    if (openChange(settled)?.claimId !== change.claimId) return settled;
  }
  const isEarly = facts?.status === "expired" && now().getTime() < facts.expires_at * 1000;
  const by = { actor: "processor", cause: facts?.id ?? "no Checkout" };
  return endHeldChange(booking, change, isEarly ? "letGo" : "lapsed", by);
}
