import { createHash } from "node:crypto";
import { newAttendees } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import { referenceFrom } from "@flexsession/domain/booking/reference";
import { policies } from "@flexsession/domain/policy/policy";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Piece } from "@flexsession/domain/tape/piece";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Slot } from "@flexsession/domain/tape/tape";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { makeBooking } from "./make-booking.ts";

interface Sale {
  readonly person: DemoProvider;
  readonly piece: Piece;
  readonly slot: Slot;
  readonly customer: DemoPerson;
  readonly seats: number;
  readonly soldAt: Date;
}

/** The booking of a sale, as it was confirmed. Of one slot and customer it is the same, whenever the seed comes to it. */
export function soldBooking({ person, piece, slot, customer, seats, soldAt }: Sale): Booking {
  const seed = `${piece.slotId} ${customer.uid}`;
  return makeBooking("confirmed", {
    bookingId: idFrom(`${seed} booking`),
    claimId: idFrom(`${seed} claim`),
    reference: referenceFrom(createHash("sha256").update(seed).digest()),
    customerId: customer.uid,
    providerId: person.uid,
    customer: { name: customer.name, zone: customer.zone },
    provider: { name: person.name, zone: person.zone, handle: person.handle },
    slotId: piece.slotId,
    start: piece.start,
    end: piece.end,
    task: slot.task,
    title: slot.title,
    isClass: hasSeats(slot),
    seats,
    attendees: hasSeats(slot) ? newAttendees([], seats, customer.name) : [],
    classId: slot.classId,
    priceMinor: priceOfPiece(slot, piece, seats),
    currency: slot.currency,
    policy: policies[person.policyId],
    createdAt: soldAt,
  });
}

/** An id that tells nothing and is the same for the same text. */
export function idFrom(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}
