import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { writeScope } from "@flexsession/domain/calendars/google-scopes";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { googleSecrets } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { beginFollowing } from "./begin-following.ts";
import { calendarsBucket } from "./calendars-bucket.ts";
import { followBookings } from "./follow-bookings.ts";

/** Begins or ends the writing of the caller's bookings into one of their own calendars; the events that are ahead go with it. */
export const writeBookings = callable(
  contracts.writeBookings,
  { secrets: googleSecrets },
  async ({ calendarKey }, { uid }) => {
    const bucket = calendarsBucket(uid);
    const [userRef, syncRef, connectionRef] = [refs.user(uid), refs.calendarSync(uid), refs.calendarConnection(uid)];
    const cursorRef = refs.bookingCursor();
    const documents = [userRef, syncRef, connectionRef, cursorRef, refs.rateLimit(bucket.key)];
    await commit({ documents }, (draft, now) => {
      if (calendarKey !== null) requireGoodStanding(draft.get(userRef));
      const sync = draft.get(syncRef);
      if (!sync) throw new Refusal("not-connected");
      takeToken(draft, bucket, now);
      if (calendarKey === null) {
        draft.put(syncRef, { ...sync, writesTo: null, followAt: now, version: sync.version + 1 });
        return;
      }
      const calendar = sync.calendars[calendarKey];
      if (!calendar?.isOwned) throw new Refusal("not-found");
      if (!draft.get(connectionRef)?.scopes.includes(writeScope)) throw new Refusal("scope-missing");
      beginFollowing(draft, now);
      draft.put(syncRef, { ...sync, writesTo: calendar.calendarId, followAt: now, version: sync.version + 1 });
    });
    await followBookings(uid);
    return {};
  },
);
