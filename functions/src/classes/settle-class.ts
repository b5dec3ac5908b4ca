import type { Class, Owed } from "@flexsession/domain/classes/class-document";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { cancelBookings } from "./cancel-bookings.ts";
import { followOccurrence } from "./follow-occurrence.ts";

/** How long what is left waits for the sweep. */
const restMinutes = 1;

/**
 * Does what a class owes those who have booked it, a page of the bookings of each occurrence: what one call leaves, and
 * what a crash leaves, is due for the sweep. Everything in it is safe to do twice.
 */
export async function settleClass(aClass: Class): Promise<void> {
  for (const each of aClass.owed) {
    const left = each.kind === "cancel" ? await cancelBookings(each) : await followOccurrence(aClass, each);
    await note(aClass.classId, each, left);
  }
}

function note(classId: string, { slotId, version }: Owed, left: Owed | null): Promise<void> {
  const classRef = refs.class(classId);
  return commit({ documents: [classRef] }, (draft, now) => {
    const known = draft.get(classRef);
    if (!known) return;
    // What was changed again since is owed anew.
    const owed = known.owed.flatMap((each) =>
      each.slotId === slotId && each.version === version ? (left ?? []) : each,
    );
    const workAt = owed.length === 0 ? null : addMilliseconds(now, restMinutes * minute);
    draft.put(classRef, { ...known, owed, workAt });
  });
}
