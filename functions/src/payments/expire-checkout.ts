import { Refusal } from "@flexsession/domain/errors";
import { effect } from "../firebase/effect.ts";
import { stripe } from "./stripe-client.ts";
import { isInvalidRequest } from "./stripe-error.ts";

/**
 * Closes a Checkout session, so that nobody can pay it any more.
 *
 * @returns false when the processor refuses because it is no longer open
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function expireCheckout(checkoutId: string): Promise<boolean> {
  const client = await stripe();
  try {
    await effect("checkout.expire", () => client.checkout.sessions.expire(checkoutId));
    return true;
  } catch (error) {
    if (isInvalidRequest(error)) return false;
    throw new Refusal("payment-unavailable", { cause: error });
  }
}
