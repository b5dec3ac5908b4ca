import { seatsTaken } from "../tape/occupied.ts";
import type { Tape } from "../tape/tape.ts";
import { isSameTime } from "../time/interval.ts";
import type { Class, Owed } from "./class-document.ts";
import { isSamePlace, type Place } from "./place.ts";
import { occurrencesToPublish } from "./publish-class.ts";

interface State {
  readonly tape: Tape;
  readonly class: Class;
}

/**
 * What a change of a class means for those who have seats: bookings that are to be cancelled, and bookings that are to
 * follow their occurrence to another time, place or link. The screen shows this function's answer, and the act commits it.
 */
export function owedBy(before: State, after: State, isLinkNew: boolean, now: Date): Owed[] {
  const places = placesOf(before, now);
  const newPlaces = placesOf(after, now);
  return Object.entries(after.tape.slots).flatMap(([slotId, slot]): Owed[] => {
    const known = before.tape.slots[slotId];
    if (slot.classId !== after.class.classId || !known) return [];
    // Whoever cannot join what has begun needs the new link most.
    if (known.end <= now || (known.start <= now && !isLinkNew)) return [];
    if (seatsTaken(before.tape.seats[slotId], now) === 0) return [];
    const { start, end } = slot;
    const entry = { slotId, start, end, version: after.class.version, after: null, isMissing: false };
    if (slot.withdrawn) return known.withdrawn ? [] : [{ ...entry, kind: "cancel" }];
    const isHere = isSameTime(known, slot) && isSamePlace(places.get(slotId) ?? null, newPlaces.get(slotId) ?? null);
    return isHere && !isLinkNew ? [] : [{ ...entry, kind: "follow" }];
  });
}

function placesOf({ class: aClass, tape }: State, now: Date): Map<string, Place> {
  return new Map(occurrencesToPublish(aClass, tape, now).map((each) => [each.slotId, each.place]));
}
