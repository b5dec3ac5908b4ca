import type { Booking } from "./booking.ts";

/** What says with which others a booking is paid. */
export interface Ordered extends Pick<Booking, "bookingId"> {
  readonly order: Pick<NonNullable<Booking["order"]>, "orderId" | "bookingIds"> | null;
}

/** What counts as one hold against its customer's limits, and is one Checkout: an order, or a booking by itself. */
export function holdIdOf({ bookingId, order }: Ordered): string {
  return order?.orderId ?? bookingId;
}

/** The bookings that are paid together with one, itself among them, in the order in which they were chosen. */
export function idsInOrder({ bookingId, order }: Ordered): readonly string[] {
  return order?.bookingIds ?? [bookingId];
}

/** What a customer pays for a booking and whatever is paid with it. */
export function dueOf({ order, priceMinor }: Pick<Booking, "order" | "priceMinor">): number {
  return order?.totalMinor ?? priceMinor;
}

/** Bookings with one of each order, which stands for all that are paid with it. */
export function onePerOrder<T extends Ordered>(bookings: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return bookings.filter((each) => {
    const id = holdIdOf(each);
    return !seen.has(id) && seen.add(id);
  });
}
