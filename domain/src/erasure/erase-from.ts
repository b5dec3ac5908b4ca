import type { Booking } from "../booking/booking.ts";
import type { Dispute } from "../disputes/dispute.ts";
import type { Feedback, PartyFeedback } from "../feedback/feedback.ts";
import type { Pass } from "../packs/pass.ts";
import type { Payment } from "../payments/payment.ts";
import type { Comment } from "../room/comment.ts";
import type { Message } from "../room/message.ts";
import type { RoomFile } from "../room/room-file.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { goneHandle, goneName } from "./gone.ts";

const gone = { name: goneName, zone: "UTC" };

/** A booking without what a party has told of themselves and written. What was agreed and paid stays the other's record. */
export function eraseFromBooking(booking: Booking, uid: string): Booking {
  const ofCustomer = booking.customerId === uid ? withoutCustomer(booking) : booking;
  return booking.providerId === uid ? withoutProvider(ofCustomer) : ofCustomer;
}

function withoutCustomer(booking: Booking): Booking {
  const { request, delivery, attendees, droppedSeats } = booking;
  const unnamed = (seats: Booking["attendees"]) => seats.map(() => ({ name: "" }));
  return {
    ...booking,
    customer: gone,
    attendees: unnamed(attendees),
    droppedSeats: droppedSeats.map((each) => ({ ...each, attendees: unnamed(each.attendees) })),
    request: request && { ...request, message: "", customerRating: null },
    delivery: delivery && { ...delivery, changes: delivery.changes && "" },
    receiptUrl: null,
    joinUrl: null,
  };
}

/** The place may be their home. */
function withoutProvider(booking: Booking): Booking {
  const { request, changedFrom } = booking;
  return {
    ...booking,
    provider: { ...gone, handle: goneHandle },
    request: request && { ...request, declineReason: request.declineReason && "" },
    place: null,
    changedFrom: changedFrom && { ...changedFrom, place: null },
    joinUrl: null,
  };
}

/** A pass or a subscription without the name of a party. */
export function eraseFromSale<S extends Pass | Subscription>(sale: S, uid: string): S {
  return {
    ...sale,
    ...(sale.customerId === uid && { customer: { name: goneName } }),
    ...(sale.providerId === uid && { provider: { name: goneName, handle: goneHandle } }),
  };
}

/** A payment without what tells the card of whoever has paid it. */
export function eraseFromPayment(payment: Payment, uid: string): Payment {
  if (payment.customerId !== uid) return payment;
  const { card: _, ...rest } = payment;
  return rest;
}

/** What a party has written is taken back, as they could have done themselves; the other's words stay. */
export function eraseFromMessage(message: Message, uid: string, now: Date): Message {
  if (message.kind === "text") return message.from === uid ? takenBack(message, now) : message;
  const { event } = message;
  if (!("by" in event) || event.by !== uid) return message;
  const unnamed = "file" in event && event.file !== null ? { ...event, file: "" } : event;
  return { ...message, event: unnamed.name === "changesRequested" ? { ...unnamed, changes: "" } : unnamed };
}

export function eraseFromComment(comment: Comment, uid: string, now: Date): Comment {
  return comment.from === uid ? takenBack(comment, now) : comment;
}

function takenBack<W extends { text: string; deletedAt: Date | null }>(written: W, now: Date): W {
  return { ...written, text: "", deletedAt: written.deletedAt ?? now };
}

/** Whether a file goes with whoever sent it; what was delivered is its customer's. */
export function goesWith({ by, fileId }: RoomFile, { delivery }: Pick<Booking, "delivery">, uid: string): boolean {
  return by === uid && delivery?.fileId !== fileId;
}

/** A file whose bytes are gone. */
export function eraseFile(file: RoomFile): RoomFile {
  return { ...file, state: "deleted", name: "", sha256: null, sound: null, preview: null, openComments: [] };
}

/** Feedback after a booking, without the words of one party: the stars stay, since the rating of the other counts them. */
export function eraseFromFeedback(given: PartyFeedback, uid: string): PartyFeedback {
  return given.from === uid ? { ...given, text: "" } : { ...given, reply: null };
}

/** Public feedback whose writer is gone. */
export function eraseWriter(shown: Feedback): Feedback {
  return { ...shown, writer: goneName, text: "" };
}

export function eraseFromDispute(dispute: Dispute, uid: string): Dispute {
  return {
    ...dispute,
    ...(dispute.customerId === uid && { customer: goneName }),
    ...(dispute.providerId === uid && { provider: goneName }),
  };
}
