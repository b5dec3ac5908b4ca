import { reasonAt } from "@flexsession/domain/admin/booking-act";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content, Line } from "./content.ts";
import { money, nameOf } from "./mail-words.ts";
import { timeIn } from "./time-in.ts";
import { timesFor } from "./times-for.ts";

/** To either party: the new time, the old one, and what the difference came to. */
export function rescheduled(booking: Booking, to: Side): Content {
  const { customer, provider, movedFrom } = booking;
  if (!movedFrom) throw new Error(`booking ${booking.bookingId} was never moved`);
  const [own, other] = to === "customer" ? [customer, provider] : [provider, customer];
  const reason = reasonAt(booking, movedFrom.at);
  const mover = to === "customer" ? "You" : customer.name;
  return {
    headline: `Moved: ${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`,
    lines: [
      ...timesFor(own, other, booking, "Now"),
      ["Before", timeIn(own.zone, movedFrom)],
      reason === null ? `${mover} moved it.` : `FlexSession support moved it for ${to === "customer" ? "you" : mover}.`,
      ...(reason === null ? [] : ([["Support says why", reason]] as const)),
      ...(to === "provider" ? ["The old time is on offer again."] : []),
      ...(to === "customer" ? priceLines(booking, movedFrom.priceMinor) : earningLines(booking, movedFrom.priceMinor)),
    ],
  };
}

function priceLines(booking: Booking, beforeMinor: number): Line[] {
  const { priceMinor } = booking;
  if (priceMinor === 0 && beforeMinor === 0) return [];
  const price = money(booking, priceMinor);
  if (priceMinor === beforeMinor) return [["Price", `${price}, as before`]];
  const before = money(booking, beforeMinor);
  const difference = money(booking, Math.abs(priceMinor - beforeMinor));
  if (priceMinor > beforeMinor)
    return [["Price", `${price} instead of ${before}; you paid ${difference} for the change`]];
  return [
    ["Price", `${price} instead of ${before}`],
    `The difference of ${difference} goes back to your card. Banks take up to ten days to show it.`,
  ];
}

function earningLines(booking: Booking, beforeMinor: number): Line[] {
  const { priceMinor, feeMinor, netMinor } = booking;
  if (priceMinor === beforeMinor) return [];
  const [price, fee, net] = [priceMinor, feeMinor, netMinor].map((minor) => money(booking, minor));
  return [["Price", `${price}, fee ${fee}, yours ${net}`]];
}

/** To the customer: the other time could no longer be had when their payment came, and it goes back. */
export function changeRefunded(booking: Booking): Content {
  const { customer, provider, change } = booking;
  if (!change) throw new Error(`booking ${booking.bookingId} has no change`);
  return {
    headline: `Refunded: the other time with ${provider.name} is gone`,
    lines: [
      ...timesFor(customer, provider, booking, "Your booking stays"),
      ["You had wished for", timeIn(customer.zone, change)],
      "Your payment arrived after the hold on it had ended, and it could no longer be had.",
      `All of the ${money(booking, change.differenceMinor)} that you paid for the change goes back to your card.`,
    ],
  };
}
