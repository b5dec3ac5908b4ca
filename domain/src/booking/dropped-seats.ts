import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import { instant } from "../time/instant.ts";
import { attendee } from "./attendee.ts";
import type { Booking } from "./booking.ts";

/** Seats that their customer gave back while keeping others: `refundMinor` went back, `keptMinor` stays with the booking. */
export const droppedSeats = z.strictObject({
  at: instant,
  /** Which of the seats that it had they were, counted from 0; together they name this among all times. */
  dropped: z.array(z.int().nonnegative()).min(1),
  seatsBefore: z.int().positive(),
  attendees: z.array(attendee),
  refundMinor: amountMinor,
  keptMinor: amountMinor,
});

type Dropped = z.infer<typeof droppedSeats>;

/** What the terms have kept of seats that were given back, in minor units: it is part of the price and buys no seat any more. */
export function keptOfDropped(drops: readonly Pick<Dropped, "keptMinor">[]): number {
  return drops.reduce((sum, each) => sum + each.keptMinor, 0);
}

/** How many seats a booking had before any was given back. */
export function seatsBought({ seats, droppedSeats }: Pick<Booking, "seats" | "droppedSeats">): number {
  return droppedSeats[0]?.seatsBefore ?? seats;
}
