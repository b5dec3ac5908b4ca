import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { nameAttendees as decide } from "@flexsession/domain/booking/name-attendees";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Says who sits on the seats that its caller has booked. Whoever is suspended writes nothing that their teacher reads. */
export const nameAttendees = callable(contracts.nameAttendees, {}, ({ bookingId, names }, { uid }) => {
  const bookingRef = refs.booking(bookingId);
  const userRef = refs.user(uid);
  return commit({ documents: [bookingRef, userRef] }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (before?.customerId !== uid) throw new Refusal("not-found");
    requireGoodStanding(draft.get(userRef));
    const booking = decide(before, names, now);
    if (booking !== before) draft.put(bookingRef, booking);
    return {};
  });
});
