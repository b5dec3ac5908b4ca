import type { Booking } from "@flexsession/domain/booking/booking";
import { pickFrom } from "../factories/seeded-random.ts";
import { call } from "./call.ts";
import type { FlowBed } from "./flow-bed.ts";
import type { Person, Provider } from "./publish.ts";
import type { Facts } from "./read-facts.ts";
import { seatsOf, waitFor } from "./waitlist-parts.ts";
import { onTheWire } from "./wish.ts";

/** Somebody in a race for the seats of a class, and what is known as they act. */
interface Scene {
  readonly bed: FlowBed;
  readonly provider: Provider;
  readonly facts: Facts;
  readonly person: Person;
  /** A pack that they have bought; null for most. */
  readonly passId: string | null;
}

/** One random thing that somebody does who wants seats, waits for them, or has them; it may be refused. */
export async function actInRace({ bed, provider, facts, person, passId }: Scene, random: () => number): Promise<void> {
  const own = facts.bookings.filter((each) => each.customerId === person.uid);
  const held = own.find((each) => each.state === "awaitingPayment");
  const booked = own.find((each) => each.state === "confirmed");
  const place = facts.waitlists.flatMap((each) => each.places).find((each) => each.uid === person.uid);
  const seats = 1 + Math.floor(random() * 3);
  const dice = random();

  if (held) await pay(bed, person, held, dice);
  else if (booked && dice < 0.6) await giveBack(provider, person, booked, dice);
  else if (passId !== null && (place ? place.turn !== null : dice < 0.4)) {
    await bookByPass(provider, person, passId, Boolean(place?.turn));
  } else if (place?.turn && dice < 0.7) await holdSeats(provider, person, Math.min(seats, place.seats), true);
  else if (place && dice < 0.2) {
    await call("leaveWaitlist", person, { providerId: provider.uid, slotId: "class" });
  } else if (dice < 0.6) await holdSeats(provider, person, seats, false);
  else await call("joinWaitlist", person, waitFor(provider, seats, pickFrom(["ask", "ask", "tell"], random)));
}

function holdSeats(provider: Provider, person: Person, seats: number, isTurn: boolean) {
  return call("holdPiece", person, onTheWire(seatsOf(provider, seats, isTurn)));
}

/** Books a seat with a pass, from two tabs at once. */
async function bookByPass(provider: Provider, person: Person, passId: string, isTurn: boolean): Promise<void> {
  const tabs = [1, 2].map(() => ({ ...onTheWire(seatsOf(provider, 1, isTurn)), passId }));
  await Promise.all(tabs.map((wish) => call("holdPiece", person, wish)));
}

/** Pays, in time or late, pays and is not heard of, lets go, or does nothing. */
async function pay(bed: FlowBed, person: Person, { bookingId, checkout }: Booking, dice: number): Promise<void> {
  if (dice < 0.2) await call("letGo", person, { bookingId });
  else if (checkout && dice < 0.8) await bed.processor.pay(checkout.checkoutId, { force: true });
}

/** Cancels, has it cancelled by the provider, or gives one seat back. */
async function giveBack(provider: Provider, person: Person, booking: Booking, dice: number): Promise<void> {
  const { bookingId, seats, attendees } = booking;
  if (dice < 0.3 && seats > 1) {
    const names = [attendees[0]?.name ?? ""];
    await call("dropSeats", person, { bookingId, dropped: [0], names, seats, refundMinor: 0 });
  } else if (dice < 0.5) await call("cancelBooking", person, { bookingId, refundMinor: 0 });
  else await call("cancelBooking", provider, { bookingId, refundMinor: 0 });
}
