import { otherSide, sideOf } from "@flexsession/domain/booking/side-of";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import type { Feedback, PartyFeedback } from "@flexsession/domain/feedback/feedback";
import { newReport } from "@flexsession/domain/feedback/new-report";
import type { Report } from "@flexsession/domain/feedback/report";
import { takeToken } from "../account/take-token.ts";
import { partysBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { type Ref, refs } from "../firebase/refs.ts";

const pace = { burst: 10, refillMs: 600_000 };

/**
 * Reports feedback or the reply to it to the admins, for anybody who can read it; once a person, the first reason counts. It stays open to
 * somebody who is suspended, since it protects them.
 */
export const reportFeedback = callable(
  contracts.reportFeedback,
  {},
  async ({ feedbackId, part, bookingId, reason, why }, { uid }) => {
    const seenRef = bookingId === null ? refs.feedback(feedbackId) : await refInBooking(bookingId, part, uid);
    const reportId = digest("reportFeedback", uid, feedbackId, part).toString("hex").slice(0, 24);
    const reportRef = refs.report(reportId);
    const bucket = { key: `report-${uid}`, ...pace };

    return commit({ documents: [seenRef, reportRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
      const seen = draft.get(seenRef);
      const isReadable = seen && (!("revealedAt" in seen) || seen.revealedAt !== null);
      if (!isReadable || seen.feedbackId !== feedbackId) throw new Refusal("not-found");
      if (draft.get(reportRef)) return {};
      takeToken(draft, bucket, now);
      draft.put(reportRef, newReport({ reportId, by: uid, bookingId, part, reason, why }, seen, now));
      return {};
    });
  },
);

/** What the other party of a booking wrote about the caller, or what they replied to the caller's own. */
async function refInBooking(
  bookingId: string,
  part: Report["part"],
  uid: string,
): Promise<Ref<Feedback | PartyFeedback>> {
  const own = sideOf(await partysBooking(bookingId, uid), uid);
  return refs.partyFeedback(bookingId, part === "reply" ? own : otherSide(own));
}
