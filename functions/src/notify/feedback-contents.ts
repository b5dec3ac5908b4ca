import type { Booking } from "@flexsession/domain/booking/booking";
import { feedbackClosesAt } from "@flexsession/domain/feedback/feedback-window";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content } from "./content.ts";
import { momentIn, nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** To either party, once their booking is over: how it was. */
export function feedbackAsked(booking: Booking, to: Side): Content {
  const { own, other, what } = viewOf(booking, to);
  return {
    headline: `How was it? ${what}`,
    lines: [
      ...timesFor(own, other, booking),
      `Your feedback is sealed until ${other.name} has written too, or a week after the first of you has.`,
      `It can be given until ${momentIn(own.zone, feedbackClosesAt(booking))}.`,
    ],
    action: { text: "Give feedback", path: `/bookings/${booking.bookingId}` },
  };
}

/** To whoever has not written: the other has, so that the time to write is shorter. Nothing of what was written. */
export function feedbackBegun(booking: Booking, to: Side): Content {
  const { own, other, what } = viewOf(booking, to);
  return {
    headline: `${other.name} has given feedback: ${what}`,
    lines: [
      ...timesFor(own, other, booking),
      `Yours can be given until ${momentIn(own.zone, feedbackClosesAt(booking))}. Both can be read as soon as you have, or from then on without it.`,
    ],
    action: { text: "Give feedback", path: `/bookings/${booking.bookingId}` },
  };
}

/** To the one whom it is about: what the other says of them can be read. Not what it says, which stays on our pages. */
export function feedbackRevealed(booking: Booking, to: Side): Content {
  const { own, other, what } = viewOf(booking, to);
  return {
    headline: `${other.name} gave feedback: ${what}`,
    lines: [
      ...timesFor(own, other, booking),
      to === "provider" ? "You can reply to it. Where it counts, it stands on your page too." : "You can reply to it.",
    ],
    action: { text: "Read it", path: `/bookings/${booking.bookingId}` },
  };
}

/** To its writer: the other has replied. */
export function feedbackReplied(booking: Booking, to: Side): Content {
  const { own, other, what } = viewOf(booking, to);
  return {
    headline: `${other.name} replied to your feedback: ${what}`,
    lines: [...timesFor(own, other, booking)],
    action: { text: "Read it", path: `/bookings/${booking.bookingId}` },
  };
}

function viewOf(booking: Booking, to: Side) {
  const { customer, provider } = booking;
  const [own, other] = to === "customer" ? [customer, provider] : [provider, customer];
  return { own, other, what: `${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}` };
}
