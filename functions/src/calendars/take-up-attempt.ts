import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { type ConnectAttempt, isOpen } from "@flexsession/domain/calendars/connect-attempt";
import { Refusal } from "@flexsession/domain/errors";
import { takeToken } from "../account/take-token.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { calendarsBucket } from "./calendars-bucket.ts";
import { hashOfState } from "./hash-of-state.ts";

/**
 * Uses up the attempt that a state belongs to, before anything is asked of Google: of two who bring the same state, one
 * goes on. A state that is not the caller's changes nothing, not even for whom it belongs to.
 *
 * @throws {Refusal} `connection-expired` when it is nobody's, somebody else's, used or too old
 */
export function takeUpAttempt(state: string, uid: string): Promise<ConnectAttempt> {
  const ref = refs.connectAttempt(hashOfState(state));
  const userRef = refs.user(uid);
  const bucket = calendarsBucket(uid);
  return commit({ documents: [ref, userRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
    requireGoodStanding(draft.get(userRef));
    const attempt = draft.get(ref);
    if (!attempt || !isOpen(attempt, uid, now)) throw new Refusal("connection-expired");
    takeToken(draft, bucket, now);
    draft.put(ref, { ...attempt, usedAt: now });
    return attempt;
  });
}
