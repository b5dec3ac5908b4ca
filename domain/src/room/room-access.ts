import type { Booking } from "../booking/booking.ts";
import type { BookingState } from "../booking/life-cycle.ts";

/** What somebody may do in a room: nothing at all, read what is there, or write as well. */
export type RoomAccess = "none" | "read" | "write";

/** What the parties of a booking may do in its room by its state: it opens with the booking, and outlives it to be read. */
const roomAccessIn: Readonly<Record<BookingState, RoomAccess>> = {
  requested: "none",
  awaitingPayment: "none",
  confirmed: "write",
  completed: "write",
  released: "write",
  expired: "none",
  abandoned: "none",
  declined: "none",
  withdrawn: "none",
  refunded: "read",
  cancelledByCustomer: "read",
  cancelledByProvider: "read",
};

/**
 * What somebody may do in a booking's room. A suspended party keeps what was said to them, and says no more. The rules
 * of Firestore and Storage decide the same, and are held against this by their tests.
 */
export function roomAccess(
  booking: Pick<Booking, "parties" | "state">,
  uid: string | null,
  isSuspended: boolean,
): RoomAccess {
  if (uid === null || !booking.parties.includes(uid)) return "none";
  const access = roomAccessIn[booking.state];
  return access === "write" && isSuspended ? "read" : access;
}

/** Whether a booking has a room, or has had one: until it stands, there is nobody to talk to. */
export function hasRoom(booking: Pick<Booking, "state">): boolean {
  return roomAccessIn[booking.state] !== "none";
}
