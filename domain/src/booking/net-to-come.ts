import { splitPrice } from "../money/money.ts";
import type { Booking } from "./booking.ts";
import { givableOf } from "./given-refund-of.ts";

/** What its provider is to get of a booking once it is released, in minor units; nothing where nothing was paid. */
export function netToCome(booking: Booking): number {
  if (booking.release) return 0;
  return splitPrice(givableOf(booking), booking.feeBasisPoints).netMinor;
}
