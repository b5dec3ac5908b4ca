import { attendeesOf } from "@flexsession/domain/booking/attendee";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { call } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { type HoldInput, wish } from "./wish.ts";

/** Seats of a class that are booked and paid for. */
export interface SeatScene {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingId: string;
  readonly input: HoldInput;
}

/** A class of two hours with six seats for 30.00 each, some hours ahead, on moderate terms. */
export function offerClass({ clock }: FlowBed, hoursAhead = 200): Promise<Provider> {
  const start = new Date(Math.ceil((clock.now().getTime() + hoursAhead * hour) / hour) * hour);
  const times = { start, end: addMilliseconds(start, 2 * hour) };
  return publish({ slot: { ...times, task: "class", capacity: 6, priceMinor: 3_000, title: "Watercolour skies" } });
}

/** Three of those seats, for Ana, Ben and somebody who is not known yet. */
export async function bookedSeats(bed: FlowBed, hoursAhead?: number): Promise<SeatScene> {
  const provider = await offerClass(bed, hoursAhead);
  const customer = await newcomer();
  const input = { ...wish(provider, { seats: 3 }), names: ["Ana Silva", "Ben Okafor", ""] };
  const { bookingId } = await book(bed, customer, input);
  return { customer, provider, bookingId, input };
}

/** Gives seats of a booking back as its customer, shown how many it had, and for whom they are now. */
export async function drop(
  { customer, bookingId }: Pick<SeatScene, "customer" | "bookingId">,
  dropped: readonly number[],
  seats = 3,
  refundMinor = 0,
) {
  const attendees = attendeesOf(await bookingOf(bookingId));
  const names = dropped.map((each) => attendees[each]?.name ?? "");
  return call("dropSeats", customer, { bookingId, dropped, names, seats, refundMinor });
}
