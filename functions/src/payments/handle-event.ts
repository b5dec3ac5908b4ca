import { z } from "zod";
import { freeHeldBooking } from "../booking/free-held-booking.ts";
import { commitAbandoned } from "../packs/close-pass.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { endHeldChange } from "../reschedule/end-held-change.ts";
import { handleSubscriptionEvent } from "../subscriptions/handle-subscription-event.ts";
import { checkoutFacts, passFacts, soldFacts } from "./checkout-facts.ts";
import { settleCompleted } from "./settle-completed.ts";
import { syncPayment } from "./sync-payment.ts";
import type { VerifiedEvent } from "./verify-event.ts";

/** What happens to a payment after its capture. Each names it; what has become of it is asked for. */
const aboutPayment = /^(charge\.dispute\.\w+|charge\.refunded|refund\.\w+)$/;
const ofPayment = z.object({ payment_intent: z.string().nullish() });

/**
 * Commits the effect of a verified event, once; events that mean nothing here are accepted and change nothing.
 *
 * A Checkout session that closes before its time was closed by its customer letting go, whichever of the two commits
 * comes first.
 */
export async function handleEvent({ id: eventId, type, created, data }: VerifiedEvent): Promise<void> {
  const event = { eventId, type };
  if (await handleSubscriptionEvent({ type, data }, event)) return;
  if (type === "checkout.session.completed") {
    await settleCompleted(soldFacts.parse(data.object), event);
  }
  const pass = passFacts.safeParse(data.object).data;
  if (type === "checkout.session.expired" && pass) await commitAbandoned(pass.metadata.passId, event);
  if (type === "checkout.session.expired" && !pass) {
    const facts = checkoutFacts.parse(data.object);
    const isEarly = created < facts.expires_at;
    const by = { actor: "processor", cause: facts.id };
    const { change: claimId, ...subject } = facts.metadata;
    if (claimId) await endHeldChange(subject, { ...subject, claimId }, isEarly ? "letGo" : "lapsed", by, event);
    else await settleCompetition(await freeHeldBooking(subject, isEarly ? "letGo" : "lapse", by, event));
  }
  if (aboutPayment.test(type)) {
    const { payment_intent: paymentId } = ofPayment.parse(data.object);
    if (paymentId) await syncPayment(paymentId, event);
  }
}
