import { reasonAt } from "@flexsession/domain/admin/booking-act";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import { placeLines } from "./class-contents.ts";
import type { Content, Line } from "./content.ts";
import { money, nameOf } from "./mail-words.ts";
import { seatsOf } from "./seats-contents.ts";
import { supportLines } from "./support-contents.ts";
import { timeIn } from "./time-in.ts";
import { timesFor } from "./times-for.ts";

type Cancellation = NonNullable<Booking["cancellation"]>;

/** To the customer: the time is theirs. */
export function confirmed(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `Confirmed: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, booking),
      ...(booking.isClass ? ([["Seats", seatsOf(booking)]] as const) : []),
      ...placeLines(booking),
      ["Paid", money(booking, booking.priceMinor)],
      ...approvedBySupport(booking, "customer"),
    ],
  };
}

/** To the provider: somebody has booked them. */
export function booked(booking: Booking): Content {
  const { customer, provider, priceMinor, feeMinor, netMinor } = booking;
  const [price, fee, net] = [priceMinor, feeMinor, netMinor].map((minor) => money(booking, minor));
  return {
    headline: `Booked: ${nameOf(booking)} for ${customer.name}`,
    lines: [
      ...timesFor(provider, customer, booking),
      ...(booking.isClass ? ([["Seats", seatsOf(booking)]] as const) : []),
      ["Price", `${price}, fee ${fee}, yours ${net}`],
      ...approvedBySupport(booking, "provider"),
    ],
  };
}

/** Where nothing is to be paid, the yes to a request is its confirmation, and support's reason stands there. */
function approvedBySupport(booking: Booking, to: Side): Line[] {
  return booking.priceMinor === 0 ? supportLines(booking, "approve", to) : [];
}

/** To the customer: they paid too late, and all of it goes back. */
export function refundedLate(booking: Booking): Content {
  const { customer, provider, priceMinor } = booking;
  const offer = "The nearest free times are held for you for ten minutes on the page of this booking.";
  return {
    headline: `Refunded: ${nameOf(booking)} with ${provider.name} was taken`,
    lines: [
      ["You had wished for", timeIn(customer.zone, booking)],
      "Your payment arrived after the hold had ended, and somebody else had booked by then.",
      `All of ${money(booking, priceMinor)} goes back to your card.`,
      ...(booking.alternatives.length > 0 ? [offer] : []),
    ],
  };
}

/** To either party: it does not take place, who said so, and where its money goes. */
export function cancelled(booking: Booking, to: Side): Content {
  const [own, other] = partiesFrom(booking, to);
  const canceller = booking.state === "cancelledByCustomer" ? "customer" : "provider";
  return {
    headline: `Cancelled: ${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`,
    lines: [
      ...timesFor(own, other, booking, "It was to be"),
      ...cancelledBy(booking, canceller === to ? "you" : other.name),
      ...(booking.cancellation ? moneyLines(booking, booking.cancellation, to) : []),
    ],
  };
}

function cancelledBy(booking: Booking, who: string): Line[] {
  const reason = booking.cancellation && reasonAt(booking, booking.cancellation.at);
  if (reason) return [`FlexSession support cancelled it for ${who}.`, ["Support says why", reason]];
  return [who === "you" ? "You cancelled it." : `${who} cancelled it.`];
}

function moneyLines(booking: Booking, { refundMinor, keptMinor, feeMinor, netMinor }: Cancellation, to: Side): Line[] {
  const [price, refund, kept, fee, net] = [refundMinor + keptMinor, refundMinor, keptMinor, feeMinor, netMinor].map(
    (each) => money(booking, each),
  );
  if (refundMinor + keptMinor === 0) return [];
  const title = booking.refund === null ? booking.pass?.title : undefined;
  if (title && refundMinor > 0) {
    return [`The class goes back to ${to === "customer" ? "your" : "the customer's"} pack ${title}.`];
  }
  if (title && to === "customer") return [`By the terms of the booking the class of your pack ${title} stays used.`];
  if (to === "provider") {
    if (keptMinor === 0) return ["All that was paid goes back to the customer."];
    return [["Kept by the terms of the booking", `${kept} of ${price}, fee ${fee}, yours ${net}`]];
  }
  if (refundMinor === 0) return [`By the terms of the booking nothing of ${price} comes back.`];
  if (keptMinor === 0) return [`All of ${price} goes back to your card. Banks take up to ten days to show it.`];
  return [
    `By the terms of the booking ${refund} of ${price} goes back to your card. Banks take up to ten days to show it.`,
  ];
}

/** To either party: the other has written, and it lies unread. Not what they wrote, which stays in the room. */
export function message(booking: Booking, to: Side): Content {
  const [own, other] = to === "customer" ? [booking.customer, booking.provider] : [booking.provider, booking.customer];
  return {
    headline: `${other.name} has written to you`,
    lines: [
      ["About", `${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`],
      ["When", timeIn(own.zone, booking)],
    ],
    action: { text: "Open the room", path: `/bookings/${booking.bookingId}/room` },
  };
}

/** To either party, a day before. */
export function reminderDay(booking: Booking, to: Side): Content {
  return reminder(booking, to, "Reminder");
}

/** To either party, an hour before. */
export function reminderHour(booking: Booking, to: Side): Content {
  return reminder(booking, to, "Starting soon");
}

function reminder(booking: Booking, to: Side, when: string): Content {
  const [own, other] = partiesFrom(booking, to);
  return {
    headline: `${when}: ${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`,
    lines: [...timesFor(own, other, booking), ...(to === "customer" ? placeLines(booking) : [])],
  };
}

function partiesFrom({ customer, provider }: Booking, to: Side) {
  return to === "customer" ? ([customer, provider] as const) : ([provider, customer] as const);
}
