import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import type { Side } from "@flexsession/domain/notify/notice";
import { roomAccess } from "@flexsession/domain/room/room-access";
import type { RoomEvent } from "@flexsession/domain/room/room-event";
import { actRefs, putAct } from "../admin/put-act.ts";
import { commit } from "../firebase/commit.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, type Tiding } from "../notify/announce.ts";
import { noteInRoom } from "../room/note-in-room.ts";

/** Who changes a delivery, and what the room's thread and its parties are told if it changes. */
interface Act {
  readonly bookingId: string;
  readonly uid: string;
  readonly side: Side;
  readonly tidings: readonly Tiding[];
  readonly eventOf: (booking: Booking) => RoomEvent;
  /** What the decision reads beside the booking. */
  readonly documents?: readonly Ref<unknown>[];
  /** The admin who approves in the place of that party. */
  readonly support?: AdminAct;
}

/**
 * Changes a booking's delivery in one commit with what its parties are told. A decision that leaves the booking as it
 * is tells nobody anything, so a repeated call is harmless.
 *
 * @throws {Refusal} `not-found` to anybody but that side, `account-suspended`, `room-closed` when nothing is written
 * there any more, or what `decide` throws
 */
export function commitDelivery(
  { bookingId, uid, side, tidings, eventOf, documents = [], support }: Act,
  decide: (booking: Booking, draft: Draft, now: Date) => Booking,
): Promise<Booking> {
  const bookingRef = refs.booking(bookingId);
  const userRef = refs.user(uid);

  return commit({ documents: [bookingRef, userRef, ...documents, ...actRefs(support ?? null)] }, (draft, now) => {
    const before = draft.get(bookingRef);
    const isTheirs = uid === (side === "customer" ? before?.customerId : before?.providerId);
    const access = before && isTheirs ? roomAccess(before, uid, false) : "none";
    if (!before || access === "none") throw new Refusal("not-found");
    if (!support) requireGoodStanding(draft.get(userRef));
    if (access === "read") throw new Refusal("room-closed");

    const booking = decide(before, draft, now);
    if (booking === before) return before;
    draft.put(bookingRef, booking);
    if (support) putAct(draft, "complete", support, [before, booking], now);
    announce(draft, booking, tidings, now);
    noteInRoom(draft, booking, `delivery-${booking.version}`, eventOf(booking), now);
    return booking;
  });
}

/** The delivery of a booking that was just changed. */
export function deliveryOf({ bookingId, delivery }: Booking) {
  if (!delivery) throw new Error(`booking ${bookingId} has no delivery`);
  return delivery;
}
