import { z } from "zod";
import { nameOrNone } from "../account/person-name.ts";
import type { Booking } from "./booking.ts";

/** The name of somebody who comes; empty while it is not known who comes. */
export const attendeeName = nameOrNone;

/** Who sits on one seat of a class. */
export const attendee = z.strictObject({ name: z.string() });

export type Attendee = z.infer<typeof attendee>;

/** Who sits on the seats that are booked now: as many as there are, the first by default whoever books them. */
export function newAttendees(names: readonly string[], seats: number, customerName: string): Attendee[] {
  return Array.from({ length: seats }, (_, index) => ({ name: names[index] || (index === 0 ? customerName : "") }));
}

/** Who sits on each seat of a class booking, also of one from before names were asked for. */
export function attendeesOf({ attendees, seats }: Pick<Booking, "attendees" | "seats">): Attendee[] {
  return Array.from({ length: seats }, (_, index) => attendees[index] ?? { name: "" });
}
