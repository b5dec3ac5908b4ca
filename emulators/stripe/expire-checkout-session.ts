import type { Stripe } from "stripe";
import { ApiError } from "./api-error.ts";
import type { Cause } from "./emit-event.ts";
import { findPaymentIntent } from "./payment-intents.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/**
 * Expires an open session: its page takes no more payment, and the event says so.
 *
 * @throws {ApiError} 400 for a session that was paid or has expired: who decides first wins
 */
export function expireCheckoutSession(
  standIn: StandIn,
  session: Stripe.Checkout.Session,
  cause: Cause,
): Stripe.Checkout.Session {
  if (session.status !== "open") {
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`;
    throw new ApiError({ status: 400, message });
  }
  session.status = "expired";
  session.url = null;
  cancelPaymentIntent(standIn, session, cause);
  standIn.changed();
  standIn.emit({ type: "checkout.session.expired", object: session }, cause);
  return session;
}

/** Expires every open session whose time has come, unless a fault keeps them open. */
export function expireDueSessions(standIn: StandIn): void {
  if (standIn.state.faults.expiry === "hold") return;
  const now = nowSeconds(standIn);
  for (const session of openSessions(standIn)) {
    if (session.expires_at <= now) expireCheckoutSession(standIn, session, null);
  }
}

/** When the next open session expires, in Unix seconds. */
export function nextExpiry(standIn: StandIn): number | undefined {
  if (standIn.state.faults.expiry === "hold") return undefined;
  const deadlines = openSessions(standIn).map((session) => session.expires_at);
  return deadlines.length === 0 ? undefined : Math.min(...deadlines);
}

function openSessions({ state }: StandIn): Stripe.Checkout.Session[] {
  return Object.values(state.sessions).filter((session) => session.status === "open");
}

function cancelPaymentIntent(standIn: StandIn, session: Stripe.Checkout.Session, cause: Cause): void {
  const paymentIntent = findPaymentIntent(standIn, session);
  if (paymentIntent === undefined) return;
  paymentIntent.status = "canceled";
  paymentIntent.canceled_at = nowSeconds(standIn);
  paymentIntent.cancellation_reason = "expired";
  paymentIntent.next_action = null;
  standIn.emit({ type: "payment_intent.canceled", object: paymentIntent }, cause);
}
