import { Refusal } from "@flexsession/domain/errors";
import type { z } from "zod";
import { effect } from "../firebase/effect.ts";
import type { CheckoutPlan } from "./checkout-parameters.ts";
import { createCheckout } from "./create-checkout.ts";
import { stripe } from "./stripe-client.ts";

/**
 * What the processor knows of a Checkout session right now.
 *
 * @param known as it was stored; null where nobody has noted whether it was made
 * @param schema parses what it is for
 * @returns null when there is none, and none can be made any more
 * @throws {Refusal} `payment-unavailable` when the processor does not answer
 */
export async function askCheckout<T>(
  known: { readonly checkoutId: string } | null,
  plan: CheckoutPlan,
  schema: z.ZodType<T>,
): Promise<T | null> {
  // What an idempotency key replays is as old as its first answer, so only the id of it is taken.
  const checkoutId = known?.checkoutId ?? (await createCheckout(plan))?.id;
  if (!checkoutId) return null;
  const client = await stripe();
  try {
    return schema.parse(await effect("checkout.retrieve", () => client.checkout.sessions.retrieve(checkoutId)));
  } catch (error) {
    throw new Refusal("payment-unavailable", { cause: error });
  }
}
