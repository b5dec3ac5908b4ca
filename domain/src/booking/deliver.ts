import { Refusal } from "../errors.ts";
import type { RoomFile } from "../room/room-file.ts";
import type { Booking } from "./booking.ts";
import { changeDelivery } from "./change-delivery.ts";
import { type Delivery, isAwaitingAnswer, workKind } from "./delivery.ts";

/** What of a file decides whether it can be delivered. */
type Work = Pick<RoomFile, "fileId" | "bookingId" | "name" | "version" | "kind" | "by" | "state">;

/** Whether a file can be delivered: its provider's own, arrived, and of a kind that is made for a customer. */
export function isDeliverable(booking: Pick<Booking, "bookingId" | "providerId" | "isClass">, file: Work): boolean {
  const isOwn = file.bookingId === booking.bookingId && file.by === booking.providerId;
  return !booking.isClass && isOwn && file.state === "arrived" && workKind.safeParse(file.kind).success;
}

/**
 * Calls a version done. It replaces one that nobody has answered yet; after a wish for changes it begins the next
 * round. The version that awaits its answer already leaves the booking as it is.
 *
 * @throws {Refusal} `not-deliverable`, `already-approved` or `room-closed`
 */
export function deliver(booking: Booking, file: Work, now: Date): Booking {
  if (!isDeliverable(booking, file)) throw new Refusal("not-deliverable");
  const { delivery, providerId, revisions } = booking;
  if (isAwaitingAnswer(delivery) && delivery.fileId === file.fileId) return booking;

  const delivered: Delivery = {
    fileId: file.fileId,
    name: file.name,
    version: file.version,
    kind: workKind.parse(file.kind),
    at: now,
    round: revisions.used + 1,
    state: "awaitingAnswer",
    answeredAt: null,
    changes: null,
  };
  return changeDelivery(booking, { actor: providerId, cause: "deliver" }, now, { delivery: delivered });
}
