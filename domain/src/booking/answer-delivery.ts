import { Refusal } from "../errors.ts";
import type { Booking } from "./booking.ts";
import { changeDelivery } from "./change-delivery.ts";
import { type Delivery, isAwaitingAnswer, revisionsLeft } from "./delivery.ts";
import { type Cause, moveBooking } from "./move-booking.ts";

/** The delivery that a customer sees as they answer: what has replaced it meanwhile is not answered. */
export type Seen = Pick<Delivery, "fileId" | "round">;

/**
 * Approves what is delivered: what the provider made is open to be saved, and their net may be transferred as soon as the
 * booked time is over. What is approved already stays as it is.
 *
 * @throws {Refusal} `delivery-changed`, `already-approved` or `room-closed`
 */
export function approveDelivery(booking: Booking, seen: Seen, now: Date): Booking {
  const delivery = seenDelivery(booking, seen);
  if (delivery.state === "approved") return booking;
  if (!isAwaitingAnswer(delivery)) throw new Refusal("delivery-changed");
  return approve(booking, { actor: booking.customerId, cause: "approveDelivery" }, now);
}

/**
 * Asks for changes to what is delivered, and uses one of the revisions that the booking includes. The very same words
 * once more change nothing.
 *
 * @throws {Refusal} `delivery-changed`, `already-approved`, `no-revisions-left` or `room-closed`
 */
export function requestChanges(booking: Booking, seen: Seen, changes: string, now: Date): Booking {
  const delivery = seenDelivery(booking, seen);
  if (booking.approvedAt !== null) throw new Refusal("already-approved");
  if (delivery.state === "changesRequested" && delivery.changes === changes) return booking;
  if (!isAwaitingAnswer(delivery)) throw new Refusal("delivery-changed");
  const { customerId, revisions } = booking;
  if (revisionsLeft(revisions) === 0) throw new Refusal("no-revisions-left");
  return changeDelivery(booking, { actor: customerId, cause: "requestChanges" }, now, {
    delivery: { ...delivery, state: "changesRequested", answeredAt: now, changes },
    revisions: { ...revisions, used: revisions.used + 1 },
  });
}

/**
 * A booking once it is approved, by its customer or by the clock. Before its end it stays confirmed, with its time, its
 * reminders and its provider's way to cancel, and only what they earn is settled.
 */
export function approve(booking: Booking, by: Cause, now: Date): Booking {
  if (booking.state !== "confirmed" && booking.state !== "completed") throw new Refusal("room-closed");
  const { delivery, state, end } = booking;
  const isOver = end <= now;
  const name = state === "completed" ? "review" : isOver ? "complete" : "exchange";
  return moveBooking(booking, name, by, now, {
    delivery: delivery && { ...delivery, state: "approved", answeredAt: now },
    approvedAt: now,
    releasableAt: isOver ? now : end,
  });
}

function seenDelivery({ delivery, approvedAt }: Booking, seen: Seen): Delivery {
  if (delivery?.fileId === seen.fileId && delivery.round === seen.round) return delivery;
  throw new Refusal(approvedAt === null ? "delivery-changed" : "already-approved");
}
