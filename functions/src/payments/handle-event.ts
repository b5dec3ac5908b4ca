import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { checkoutFacts } from "./checkout-facts.ts";
import { settleCheckout } from "./settle-checkout.ts";
import type { VerifiedEvent } from "./verify-event.ts";

/**
 * Commits the effect of a verified event, once; events that mean nothing here are accepted and change nothing.
 *
 * A Checkout session that closes before its time was closed by its customer letting go, whichever of the two commits
 * comes first.
 */
export async function handleEvent({ id: eventId, type, created, data }: VerifiedEvent): Promise<void> {
  const event = { eventId, type };
  if (type === "checkout.session.completed") {
    const facts = checkoutFacts.parse(data.object);
    if (facts.payment_status === "paid") await settleCompetition(await settleCheckout(facts, event));
  }
  if (type === "checkout.session.expired") {
    const facts = checkoutFacts.parse(data.object);
    const isEarly = created < facts.expires_at;
    const by = { actor: "processor", cause: facts.id };
    await settleCompetition(await freeHeldBooking(facts.metadata, isEarly ? "letGo" : "lapse", by, event));
  }
}
