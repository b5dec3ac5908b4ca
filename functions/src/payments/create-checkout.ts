import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { type CheckoutFacts, checkoutFacts } from "./checkout-facts.ts";
import { checkoutParameters } from "./checkout-parameters.ts";
import { stripe } from "./stripe-client.ts";
import { isInvalidRequest, isServerFailure } from "./stripe-error.ts";

const mostAttempts = 3;
/** The processor makes no session that would close sooner than this. */
const shortestMinutes = 30;

/**
 * Makes the Checkout session of a booking, or finds the one that an earlier attempt made: the idempotency keys and the
 * parameters depend on the booking alone. The processor replays a failure of its own under the same key for a day, so
 * after one the session is searched for, and only if there is none made under the next key.
 *
 * @returns null when there is no session and it is too late for one, or the processor holds the request for wrong
 * @throws {Refusal} `payment-unavailable` when the answer is not known
 */
export async function createCheckout(booking: Booking): Promise<CheckoutFacts | null> {
  if (now() > latestCreation(booking)) return findCheckout(booking);
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToCreate(booking, attempt);
    } catch (error) {
      if (isInvalidRequest(error)) {
        logger.error("the processor refused to make a Checkout", { bookingId: booking.bookingId, error });
        return null;
      }
      if (!isServerFailure(error) || attempt === mostAttempts)
        throw new Refusal("payment-unavailable", { cause: error });
    }
    const made = await findCheckout(booking);
    if (made) return made;
  }
}

async function tryToCreate(booking: Booking, attempt: number): Promise<CheckoutFacts> {
  const client = await stripe();
  const idempotencyKey = `checkout:${booking.bookingId}:${attempt}`;
  const created = await effect("checkout.create", () =>
    client.checkout.sessions.create(checkoutParameters(booking), { idempotencyKey }),
  );
  return checkoutFacts.parse(created);
}

async function findCheckout(booking: Booking): Promise<CheckoutFacts | null> {
  const client = await stripe();
  const created = {
    gte: Math.floor(addMilliseconds(booking.createdAt, -minute).getTime() / 1000),
    lte: Math.ceil(addMilliseconds(latestCreation(booking), minute).getTime() / 1000),
  };
  try {
    return await effect("checkout.list", async () => {
      for await (const each of client.checkout.sessions.list({ created, limit: 100 })) {
        if (each.client_reference_id === booking.bookingId) return checkoutFacts.parse(each);
      }
      return null;
    });
  } catch (error) {
    throw new Refusal("payment-unavailable", { cause: error });
  }
}

function latestCreation(booking: Booking): Date {
  return addMilliseconds(booking.checkoutExpiresAt, -shortestMinutes * minute);
}
