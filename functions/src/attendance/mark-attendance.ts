import { markAttendance as decide } from "@flexsession/domain/attendance/mark-attendance";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Marks who was there in classes of the caller's, all of them or none. It stays open to somebody who is suspended: it is true. */
export const markAttendance = callable(contracts.markAttendance, {}, async ({ marks, onlyUnmarked }, { uid }) => {
  const ids = [...new Set(marks.map((each) => each.bookingId))];
  const found = await Promise.all(ids.map((each) => providersBooking(each, uid)));
  const secretRefs = new Map(found.map(({ bookingId, slotId }) => [bookingId, refs.checkInSecret(uid, slotId)]));
  const secrets = new Map([...secretRefs.values()].map((each) => [each.path, each]));
  const documents = [...ids.map((each) => refs.booking(each)), ...secrets.values()];
  return commit({ documents }, (draft, now) => {
    for (const { bookingId, ...mark } of marks) {
      const bookingRef = refs.booking(bookingId);
      const before = draft.get(bookingRef);
      if (before?.providerId !== uid) throw new Refusal("not-found");
      const secretRef = secretRefs.get(bookingId);
      const secret = secretRef ? draft.get(secretRef) : null;
      // Nothing is known of the slot that a booking was moved to meanwhile.
      const codeShownAt = secret?.slotId === before.slotId ? secret.shownAt : null;
      const marked = decide(before, { ...mark, onlyUnmarked, codeShownAt }, now);
      if (marked !== before) draft.put(bookingRef, marked);
    }
    return {};
  });
});
