import { isDeepStrictEqual } from "node:util";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { Announcement } from "@flexsession/domain/announcements/announcement";
import { canAnnounce } from "@flexsession/domain/attendance/check-in-times";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { takeToken } from "../account/take-token.ts";
import { bookingOfSlot } from "../attendance/booking-of-slot.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";
import { tellAnnouncement } from "./tell-announcement.ts";

const pace = { burst: 6, refillMs: 1_200_000 };

/** Says something to everybody who has booked a class of the caller's. What this call leaves untold the sweep tells. */
export const announceToClass = callable(
  contracts.announceToClass,
  {},
  async ({ slotId, isForAll, text, key }, { uid }) => {
    const one = await bookingOfSlot(uid, slotId);
    const classId = classOfSlot(slotId);
    if (isForAll && classId === null) throw new Refusal("not-found");
    const to: Announcement["to"] =
      isForAll && classId !== null ? { kind: "class", classId } : { kind: "occurrence", slotId };
    const announcementId = digest("announceToClass", uid, key).toString("hex").slice(0, 20);
    const announcementRef = refs.announcement(announcementId);
    const userRef = refs.user(uid);
    const bucket = { key: `announce-${uid}`, ...pace };

    const made = await commit(
      { documents: [announcementRef, userRef, refs.rateLimit(bucket.key)] },
      (draft, now): Announcement => {
        const known = draft.get(announcementRef);
        if (known && (known.text !== text || !isDeepStrictEqual(known.to, to))) throw new Refusal("key-reused");
        if (known) return known;
        requireGoodStanding(draft.get(userRef));
        if (!canAnnounce(one, now)) throw new Refusal("class-long-over");
        takeToken(draft, bucket, now);
        const said = { announcementId, providerId: uid, to, text, at: now };
        const fresh = { ...said, after: null, isMissing: false, dueAt: now };
        draft.put(announcementRef, fresh);
        return fresh;
      },
    );
    await tellAnnouncement(made);
    return {};
  },
);
