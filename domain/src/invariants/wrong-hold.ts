import type { Booking } from "../booking/booking.ts";
import { addMilliseconds, minute } from "../time/instant.ts";

/** Longer than sweep and processor take to end what is over. */
const patienceMinutes = 15;

/** What of a booking has outlived its deadline: a hold, a request, or dearer time beside it. */
export function wrongHold({ bookingId, state, until, change }: Booking, now: Date): string[] {
  const latest = addMilliseconds(now, -patienceMinutes * minute);
  const isOpen = state === "awaitingPayment" || state === "requested";
  return [
    ...(isOpen && until <= latest ? [`booking ${bookingId} is ${state} since ${until.toISOString()}`] : []),
    ...(change?.state === "held" && change.until <= latest
      ? [`booking ${bookingId} waits for the payment of another time since ${change.until.toISOString()}`]
      : []),
  ];
}
