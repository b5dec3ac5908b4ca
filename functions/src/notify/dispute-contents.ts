import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content } from "./content.ts";
import { money, nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** To either party: the customer's bank asks about the payment, or has taken it until it decides. */
export function disputed(booking: Booking, to: Side): Content {
  const isAsked = booking.dispute?.state === "inquiry";
  return {
    headline: `A bank is looking at a payment: ${nameOf(booking)} ${otherOf(booking, to)}`,
    lines: [
      ...timesOf(booking, to),
      ...amountOf(booking),
      isAsked ? `${bankOf(to)} asks about this payment.` : `${bankOf(to)} has taken this payment and is looking at it.`,
      isAsked
        ? "Until it is done, nothing is paid out for this booking. Refunds go on."
        : "Until it has decided, nothing is paid out and nothing is refunded for this booking.",
      "We gather what shows how it went and answer the bank. Your room stays as it is; what is agreed there helps.",
      ...(to === "customer"
        ? ["If you did not mean to question this payment, please tell your bank that it was yours."]
        : []),
    ],
  };
}

/** To either party: how the bank has decided, and what follows. */
export function disputeEnded(booking: Booking, to: Side): Content {
  const state = booking.dispute?.state;
  const decision =
    state === "lost"
      ? `${bankOf(to)} has given the payment back ${to === "customer" ? "to you" : "to the customer"}.`
      : state === "won"
        ? `${bankOf(to)} has decided that the payment stands.`
        : `${bankOf(to)} has closed its question without a decision.`;
  const after =
    state !== "lost"
      ? "Whatever was waiting for it goes on now."
      : to === "customer"
        ? "What it has given back is no longer refunded by us."
        : booking.release
          ? "Your part of what it has given back was paid out already, so it is taken from your next releases."
          : "What it has given back is no longer paid out for this booking.";
  return {
    headline: `The bank is done: ${nameOf(booking)} ${otherOf(booking, to)}`,
    lines: [...timesOf(booking, to), ...amountOf(booking), decision, after],
  };
}

function bankOf(to: Side): string {
  return to === "customer" ? "Your bank" : "The customer's bank";
}

function otherOf({ customer, provider }: Booking, to: Side): string {
  return to === "customer" ? `with ${provider.name}` : `for ${customer.name}`;
}

function timesOf(booking: Booking, to: Side) {
  const { customer, provider } = booking;
  return to === "customer" ? timesFor(customer, provider, booking) : timesFor(provider, customer, booking);
}

function amountOf(booking: Booking) {
  return booking.dispute ? ([["Amount", money(booking, booking.dispute.amountMinor)]] as const) : [];
}
