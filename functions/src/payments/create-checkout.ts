import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { type MadeCheckout, madeCheckout } from "./checkout-facts.ts";
import type { CheckoutPlan } from "./checkout-parameters.ts";
import { stripe } from "./stripe-client.ts";
import { isInvalidRequest, isServerFailure } from "./stripe-error.ts";

const mostAttempts = 3;
/** The processor makes no Checkout session that would close sooner than this. */
const shortestMinutes = 30;

/**
 * Makes a Checkout session, or finds the one that an earlier attempt made: the idempotency keys and the parameters
 * depend on the plan alone. The processor replays a failure of its own under the same key for a day, so
 * after one the Checkout session is searched for, and only if there is none made under the next key.
 *
 * @returns null when there is no Checkout session and it is too late for one, or the processor holds the request for wrong
 * @throws {Refusal} `payment-unavailable` when the answer is not known
 */
export async function createCheckout(plan: CheckoutPlan): Promise<MadeCheckout | null> {
  if (now() > latestCreation(plan)) return findCheckout(plan);
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToCreate(plan, attempt);
    } catch (error) {
      if (isInvalidRequest(error)) {
        logger.error("the processor refused to make a Checkout", error, { reference: plan.reference });
        return null;
      }
      if (!isServerFailure(error) || attempt === mostAttempts)
        throw new Refusal("payment-unavailable", { cause: error });
    }
    const made = await findCheckout(plan);
    if (made) return made;
  }
}

async function tryToCreate({ reference, parameters }: CheckoutPlan, attempt: number): Promise<MadeCheckout> {
  const client = await stripe();
  const idempotencyKey = `checkout:${reference}:${attempt}`;
  const created = await effect("checkout.create", () =>
    client.checkout.sessions.create(parameters, { idempotencyKey }),
  );
  return madeCheckout.parse(created);
}

async function findCheckout(plan: CheckoutPlan): Promise<MadeCheckout | null> {
  const client = await stripe();
  const created = {
    gte: Math.floor(addMilliseconds(plan.createdAt, -minute).getTime() / 1000),
    lte: Math.ceil(addMilliseconds(latestCreation(plan), minute).getTime() / 1000),
  };
  try {
    return await effect("checkout.list", async () => {
      for await (const each of client.checkout.sessions.list({ created, limit: 100 })) {
        if (each.client_reference_id === plan.reference) return madeCheckout.parse(each);
      }
      return null;
    });
  } catch (error) {
    throw new Refusal("payment-unavailable", { cause: error });
  }
}

function latestCreation({ expiresAt }: CheckoutPlan): Date {
  return addMilliseconds(expiresAt, -shortestMinutes * minute);
}
