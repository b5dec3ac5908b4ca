import { type Attendee, attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Side } from "@flexsession/domain/notify/notice";
import type { Content, Line } from "./content.ts";
import { momentIn, money, nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** How many seats are booked, and for whom as far as that is known. */
export function seatsOf(booking: Pick<Booking, "attendees" | "seats">): string {
  return withNames(booking.seats, attendeesOf(booking));
}

/** To either party: which seats their customer has given back, which stay, and where the money goes. */
export function seatsDropped(booking: Booking, to: Side): Content {
  const { customer, provider, droppedSeats } = booking;
  const [own, other] = to === "customer" ? [customer, provider] : [provider, customer];
  const [price, fee, net] = [booking.priceMinor, booking.feeMinor, booking.netMinor].map((each) =>
    money(booking, each),
  );
  return {
    headline: `Fewer seats: ${nameOf(booking)} ${to === "customer" ? "with" : "for"} ${other.name}`,
    lines: [
      ...timesFor(own, other, booking),
      ["Seats now", seatsOf(booking)],
      ...droppedSeats.map((each): Line => [`Given back ${momentIn(own.zone, each.at)}`, whatOf(booking, each, to)]),
      ...(to === "provider"
        ? ([["Price now", `${price}, fee ${fee}, yours ${net}`], "The places are on sale again."] as const)
        : droppedSeats.some((each) => each.refundMinor > 0)
          ? ["Banks take up to ten days to show a refund."]
          : []),
    ],
  };
}

function whatOf(booking: Booking, dropped: Booking["droppedSeats"][number], to: Side): string {
  const { attendees, refundMinor, keptMinor } = dropped;
  const seats = withNames(attendees.length, attendees);
  if (refundMinor + keptMinor === 0) return seats;
  const [refund, kept] = [refundMinor, keptMinor].map((each) => money(booking, each));
  const back = to === "customer" ? `${refund} goes back to your card` : `${refund} goes back`;
  return `${seats}: ${back}${keptMinor > 0 ? `, ${kept} is kept by the terms of the booking` : ""}`;
}

function withNames(count: number, attendees: readonly Attendee[]): string {
  const names = attendees.map((each) => each.name).filter((each) => each !== "");
  return names.length > 0 ? `${count} (${names.join(", ")})` : `${count}`;
}
