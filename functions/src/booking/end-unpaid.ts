import { booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { logger } from "firebase-functions";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { closePass } from "../packs/close-pass.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { closeSubscription } from "../subscriptions/close-subscription.ts";

/** Far more than the limits let anybody hold at once. */
const most = 100;

/**
 * Closes every Checkout that waits for a customer's money, for a booking, a pass or a subscription, and gives back what
 * they hold by it. What has just been paid stands.
 *
 * @param providerId of whom alone; of everybody where it is null
 */
export async function endUnpaid(customerId: string, providerId: string | null, by: Cause): Promise<void> {
  const isMeant = (each: { readonly providerId: string }) => providerId === null || each.providerId === providerId;
  const held = await ofCustomer(paths.bookings, customerId, "state", "awaitingPayment");
  const passes = await ofCustomer(paths.passes, customerId, "state", "awaitingPayment");
  const subscriptions = await ofCustomer(paths.subscriptions, customerId, "state", "awaitingPayment");
  for (const each of held.map((data) => booking.parse(data)).filter(isMeant)) {
    await orLater(async () => settleCompetition(await closeCheckout(each, "letGo", by)), each);
  }
  for (const each of passes.map((data) => pass.parse(data)).filter(isMeant)) await orLater(() => closePass(each));
  for (const each of subscriptions.map((data) => subscription.parse(data)).filter(isMeant)) {
    await orLater(() => closeSubscription(each));
  }
}

/** What a customer has in a collection, of a state. */
export async function ofCustomer(collection: string, customerId: string, field: string, value: string) {
  const query = db.collection(collection).where("customerId", "==", customerId).where(field, "==", value).limit(most);
  const answer = await effect("holds.find", () => query.get());
  return answer.docs.map((each) => each.data());
}

/** Goes on where one cannot be ended yet: it ends by its own deadline. */
export async function orLater(end: () => Promise<unknown>, of: { readonly bookingId?: string } = {}): Promise<void> {
  try {
    await end();
  } catch (error) {
    logger.error("what somebody holds could not be given back yet", {
      ...(of.bookingId && { bookingId: of.bookingId }),
      error,
    });
  }
}
