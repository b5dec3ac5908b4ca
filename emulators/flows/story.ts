import type { Booking } from "@flexsession/domain/booking/booking";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { get } from "./call.ts";
import type { Person } from "./publish.ts";
import { type HoldInput, onTheWire } from "./wish.ts";

/** A hold that a customer has just placed, with its Checkout. */
export interface Held {
  readonly bookingId: string;
  readonly checkoutId: string;
}

/** Holds as a client does, and must succeed. */
export async function hold(customer: Person, input: HoldInput): Promise<Held> {
  const { bookingId } = await get("holdPiece", customer, onTheWire(input));
  const { checkout } = await bookingOf(bookingId);
  if (!checkout) throw new Error(`booking ${bookingId} has no Checkout`);
  return { bookingId, checkoutId: checkout.checkoutId };
}

/** A booking as stored. */
export async function bookingOf(bookingId: string): Promise<Booking> {
  const booking = await readDocument(refs.booking(bookingId));
  if (!booking) throw new Error(`there is no booking ${bookingId}`);
  return booking;
}

/** The state of a booking as stored. */
export async function stateOf(bookingId: string): Promise<Booking["state"]> {
  return (await bookingOf(bookingId)).state;
}
