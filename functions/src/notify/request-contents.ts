import type { Booking } from "@flexsession/domain/booking/booking";
import { isOwnTime } from "@flexsession/domain/booking/own-time";
import type { Content } from "./content.ts";
import { momentIn, money, nameOf } from "./mail-words.ts";
import { supportLines } from "./support-contents.ts";
import { timeIn } from "./time-in.ts";
import { timesFor } from "./times-for.ts";

/** To the provider: who asks for what, and until when they can answer. */
export function requestReceived(booking: Booking): Content {
  const { customer, provider, request } = booking;
  return {
    headline: `Request: ${nameOf(booking)} for ${customer.name}`,
    lines: [
      ...timesFor(provider, customer, booking),
      ["Price", `${money(booking, booking.priceMinor)}, yours ${money(booking, booking.netMinor)}`],
      ...(request?.message ? ([["Message", request.message]] as const) : []),
      ...(isOwnTime(booking) ? ["It is in none of your slots: approving it puts it on your tape."] : []),
      `Please approve it, decline it or propose another time by ${momentIn(provider.zone, request?.until ?? booking.until)}.`,
    ],
    action: { text: "Answer the request", path: "/studio/requests" },
  };
}

/** To the customer: approved, and until when it can be paid. */
export function approved(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `Approved: ${nameOf(booking)} with ${provider.name}. Pay to make it yours`,
    lines: [
      ...timesFor(customer, provider, booking),
      `Pay ${money(booking, booking.priceMinor)} by ${momentIn(customer.zone, booking.checkoutExpiresAt)}.`,
      ...supportLines(booking, "approve", "customer"),
    ],
    action: { text: "Pay", path: `/bookings/${booking.bookingId}` },
  };
}

/** To the customer: another time, what it costs, and until when they can take it. */
export function proposed(booking: Booking): Content {
  const { customer, provider, request } = booking;
  const proposal = request?.proposal;
  if (!proposal) throw new Error(`request ${booking.bookingId} has no proposal`);
  return {
    headline: `Another time proposed: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, proposal, "Proposed"),
      ["Instead of", timeIn(customer.zone, booking)],
      ["Price", money(booking, proposal.priceMinor)],
      `It is held for you until ${momentIn(customer.zone, proposal.until)}. Nothing is charged before you accept and pay.`,
    ],
    action: { text: "Accept it or not", path: `/bookings/${booking.bookingId}` },
  };
}

/** To the customer: the provider's no, or that somebody else has the time. */
export function declined(booking: Booking): Content {
  const { customer, provider, request } = booking;
  const bySupport = supportLines(booking, "decline", "customer");
  const taken = "Somebody else has booked this time.";
  const why = request?.declineReason ? `${provider.name} says: ${request.declineReason}` : taken;
  return {
    headline: `Declined: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ["You had asked for", timeIn(customer.zone, booking)],
      ...(bySupport.length > 0 ? bySupport : [why]),
      "Nothing was charged.",
    ],
  };
}

/** To the customer: nobody answered in time. */
export function expired(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `No answer: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ["You had asked for", timeIn(customer.zone, booking)],
      `${provider.name} did not answer in time. Nothing was charged.`,
    ],
  };
}
