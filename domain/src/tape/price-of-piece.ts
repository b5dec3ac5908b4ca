import { priceOfMinutes } from "../money/money.ts";
import { minutesBetween } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import { hasSeats } from "./has-seats.ts";
import type { Slot } from "./tape.ts";

/** What a piece or seats of a slot cost their customer, all in, in minor units. */
export function priceOfPiece(
  slot: Pick<Slot, "task" | "priceMinor" | "capacity">,
  piece: Interval,
  seats: number,
): number {
  if (hasSeats(slot)) return slot.priceMinor * seats;
  return priceOfMinutes(slot.priceMinor, minutesBetween(piece.start, piece.end));
}
