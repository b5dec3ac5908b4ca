import type { Booking } from "@flexsession/domain/booking/booking";
import { stands } from "@flexsession/domain/booking/life-cycle";
import { bookingEventId } from "@flexsession/domain/calendars/booking-event-id";
import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { eventText, pageOf } from "../booking/event-text.ts";
import { digest } from "../firebase/digest.ts";
import { nameOf } from "../notify/mail-words.ts";

/** The id of a booking's event in any calendar: the same for every attempt, so that two make one. */
export function eventIdOf({ bookingId, providerId }: Pick<Booking, "bookingId" | "providerId">): string {
  return bookingEventId(providerDigest(providerId), digest("event", bookingId).toString("hex"));
}

/** By which the ids of a provider's events are known. */
export function providerDigest(providerId: string): string {
  return digest("provider of an event", providerId).toString("hex");
}

/**
 * A booking as an event of its provider's own calendar: both parties' times and the way to the room. What they have written to
 * each other stays out: whoever shares a calendar with the provider may read it.
 */
export function eventOfBooking(booking: Booking): calendar_v3.Schema$Event {
  const { start, end, customer, provider } = booking;
  return {
    status: "confirmed",
    summary: `${nameOf(booking)} with ${customer.name}`,
    description: eventText(booking, [provider, customer]),
    start: { dateTime: start.toISOString(), timeZone: provider.zone },
    end: { dateTime: end.toISOString(), timeZone: provider.zone },
    transparency: "opaque",
    source: { title: "FlexSession", url: pageOf(booking) },
  };
}

/** A digest of what a booking's event shows, or null while it has none. */
export function shownBy(booking: Booking): string | null {
  if (!stands(booking.state)) return null;
  return digest("shows", JSON.stringify(eventOfBooking(booking)))
    .toString("hex")
    .slice(0, 24);
}
