import { isBookingEventOf } from "@flexsession/domain/calendars/booking-event-id";
import type { Interval } from "@flexsession/domain/time/interval";
import { eventIdOf, providerDigest } from "../../functions/src/calendars/event-of-booking.ts";
import type { StoredEvent } from "../google/stand-in-state.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import type { FlowBed } from "./flow-bed.ts";
import { type MoveScene, movable, offerMoves } from "./move-parts.ts";
import type { Person } from "./publish.ts";

/** A booking whose provider has their bookings written into their own calendar; its event is not written yet. */
export async function writtenScene(bed: FlowBed): Promise<MoveScene> {
  const provider = await offerMoves(bed);
  await connectGoogle(bed, provider, { writesEvents: true });
  return movable(bed, provider);
}

/** Every event of ours in a person's calendar that is not deleted, by the id of its booking's event. */
export async function eventsOf({ google }: FlowBed, person: Person): Promise<StoredEvent[]> {
  const email = googleAccountOf(person);
  const { accounts } = await google.state();
  const events = Object.values(accounts[email]?.calendars ?? {}).flatMap((each) => Object.values(each.events));
  return events.filter(({ id, status }) => isBookingEventOf(providerDigest(person.uid), id) && status !== "cancelled");
}

/** When the one event of a booking is; null when there is none. */
export async function eventTime(bed: FlowBed, person: Person, bookingId: string): Promise<Interval | null> {
  const events = (await eventsOf(bed, person)).filter(
    ({ id }) => id === eventIdOf({ bookingId, providerId: person.uid }),
  );
  if (events.length > 1) throw new Error(`booking ${bookingId} has ${events.length} events`);
  const [event] = events;
  return event ? { start: new Date(event.start?.dateTime ?? ""), end: new Date(event.end?.dateTime ?? "") } : null;
}
