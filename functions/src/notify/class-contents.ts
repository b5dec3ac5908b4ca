import type { Booking } from "@flexsession/domain/booking/booking";
import type { Place } from "@flexsession/domain/classes/place";
import { isSamePlace } from "@flexsession/domain/classes/place";
import { isSameTime } from "@flexsession/domain/time/interval";
import type { Content, Line } from "./content.ts";
import { nameOf } from "./mail-words.ts";
import { timeIn } from "./time-in.ts";
import { timesFor } from "./times-for.ts";

/** To the customer: when or where a class is by now, what it was before, and that they may leave. */
export function classChanged(booking: Booking): Content {
  const { customer, provider, changedFrom, place } = booking;
  const isMoved = changedFrom !== null && !isSameTime(changedFrom, booking);
  const isElsewhere = changedFrom !== null && !isSamePlace(changedFrom.place, place);
  return {
    headline: `Changed: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, booking, isMoved ? "Now" : "When"),
      ...(isMoved ? ([["Before", timeIn(customer.zone, changedFrom)]] as const) : []),
      ...placeLines(booking),
      ...(isElsewhere && changedFrom.place ? ([["Where before", placeText(changedFrom.place)]] as const) : []),
      `${provider.name} changed it. If it does not suit you any more, cancel it until it begins: all of it comes back.`,
    ],
  };
}

/** To the customer: how to join a class from now on. */
export function linkChanged(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `New link: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, booking, "When"),
      ...placeLines(booking),
      `${provider.name} has changed the link. The one you had before may no longer work.`,
    ],
  };
}

/** To the customer: their teacher says something to everybody in the class. Not what they say, which stays on our pages. */
export function announced(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `${provider.name} says something about ${nameOf(booking)}`,
    lines: [
      ...timesFor(customer, provider, booking),
      "It is for everybody who has booked, and stands with your booking.",
    ],
    action: { text: "Read it", path: `/bookings/${booking.bookingId}` },
  };
}

/** Where a class is, and how to join one that is online. */
export function placeLines({ place, joinUrl }: Pick<Booking, "place" | "joinUrl">): Line[] {
  return [
    ...(place ? ([["Where", placeText(place)]] as const) : []),
    ...(joinUrl ? ([["Join at", joinUrl]] as const) : []),
  ];
}

function placeText(place: Place): string {
  return place.kind === "address" ? place.address : "Online";
}
