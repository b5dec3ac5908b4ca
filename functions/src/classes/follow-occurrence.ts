import type { Booking } from "@flexsession/domain/booking/booking";
import type { Class, Owed } from "@flexsession/domain/classes/class-document";
import { followOccurrence as followed } from "@flexsession/domain/classes/follow-occurrence";
import { isSamePlace } from "@flexsession/domain/classes/place";
import { isSameTime, timesOf } from "@flexsession/domain/time/interval";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { nextBookingsOf } from "./bookings-of-slot.ts";
import { placeIn, placeOf, placeRefs } from "./place-of-booking.ts";

/**
 * Takes the next bookings of an occurrence to where it is by now, and tells their customers. Whoever was paying for the former
 * time or place is let go: they have not said yes to the new one. Whose payment was a moment quicker follows like the others.
 *
 * @returns what is owed still
 */
export function followOccurrence(aClass: Class, to: Owed): Promise<Owed | null> {
  const place = placeOf(aClass, to.slotId);
  return nextBookingsOf(to, async (one) => {
    const isHere = isSameTime(one, to) && (one.place === null || isSamePlace(one.place, place));
    if (one.state === "awaitingPayment" && isHere) return true;
    const by = { actor: one.providerId, cause: "the class was changed" };
    const standing = one.state === "awaitingPayment" ? await closeCheckout(one, "lapse", by) : one;
    if (standing.state === "confirmed") await follow(aClass.classId, standing, to);
    return standing.state !== "awaitingPayment";
  });
}

/** One commit over the booking; where its class is anew by then, the class as it is then counts. */
function follow(classId: string, { bookingId }: Booking, to: Owed): Promise<void> {
  const bookingRef = refs.booking(bookingId);
  return commit({ documents: [bookingRef, ...placeRefs(classId)] }, (draft, now) => {
    const before = draft.get(bookingRef);
    const isOwed = draft
      .get(refs.class(classId))
      ?.owed.some((each) => each.slotId === to.slotId && each.version === to.version);
    if (!before || !isOwed) return;
    const by = { actor: before.providerId, cause: "the class was changed" };
    const after = followed(before, now, by, { ...timesOf(to), ...placeIn(draft, classId, to.slotId) });
    if (after === before) return;
    draft.put(bookingRef, after);
    const isHere = isSameTime(before, after) && isSamePlace(before.place, after.place);
    announce(draft, after, [[isHere ? "linkChanged" : "classChanged", "customer"]], now);
    if (isSameTime(before, after)) return;
    const event = { name: "rescheduled", by: before.providerId, from: timesOf(before), to: timesOf(after) } as const;
    noteInRoom(draft, after, `rescheduled-${after.version}`, event, now);
  });
}
