import type { Booking } from "@flexsession/domain/booking/booking";
import { idsInOrder } from "@flexsession/domain/booking/order-of";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { get } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import { newcomer, type Person, type Provider, publish } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { newKey, wish } from "./wish.ts";

/** Weekly classes of six seats, the first in a week: `c1` for 30.00 a seat, `c2` for 31.00 and so on. */
export function offerWeekly({ clock }: FlowBed, occurrences: number, capacity = 6): Promise<Provider> {
  const first = new Date(Math.ceil((clock.now().getTime() + 7 * day) / hour) * hour);
  const slots = Array.from({ length: occurrences }, (_, index) => {
    const start = addMilliseconds(first, index * 7 * day);
    const times = { start, end: addMilliseconds(start, 2 * hour) };
    const terms = { task: "class", capacity, priceMinor: 3_000 + index * 100, title: "Watercolour skies" } as const;
    return [`c${index + 1}`, { ...times, ...terms }] as const;
  });
  return publish(Object.fromEntries(slots));
}

/** What a client sends to hold seats in several classes of a provider; in all of them by default. */
export function orderOf(provider: Provider, slotIds = Object.keys(provider.slots), seats = 1) {
  const occurrences = slotIds.map((slotId) => {
    const { start, end, priceMinor } = wish(provider, { slotId, seats });
    return { slotId, start: start.toISOString(), end: end.toISOString(), priceMinor };
  });
  return { providerId: provider.uid, occurrences, seats, names: ["Nina"], zone: "America/Los_Angeles", key: newKey() };
}

/** An order and whose it is. */
export interface Ordered {
  readonly customer: Person;
  readonly provider: Provider;
  readonly bookingIds: readonly string[];
  readonly checkoutId: string;
}

/** Holds an order as a client does, and must succeed. */
export async function holdAll(customer: Person, provider: Provider, slotIds?: readonly string[]): Promise<Ordered> {
  const { bookingId } = await get("holdOrder", customer, orderOf(provider, slotIds && [...slotIds]));
  const first = await bookingOf(bookingId);
  if (!first.checkout) throw new Error(`order of ${bookingId} has no Checkout`);
  return { customer, provider, bookingIds: idsInOrder(first), checkoutId: first.checkout.checkoutId };
}

/** As many weekly classes, held by somebody together and paid. */
export async function paidOrder(bed: FlowBed, occurrences: number): Promise<Ordered> {
  const ordered = await holdAll(await newcomer(), await offerWeekly(bed, occurrences));
  await bed.processor.pay(ordered.checkoutId);
  await bed.processor.deliver();
  return ordered;
}

/** The bookings of an order as stored. */
export function bookingsOf({ bookingIds }: Pick<Ordered, "bookingIds">): Promise<Booking[]> {
  return Promise.all(bookingIds.map(bookingOf));
}
