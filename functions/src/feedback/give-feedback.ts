import { randomUUID } from "node:crypto";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { otherSide, sideOf } from "@flexsession/domain/booking/side-of";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { giveFeedback as decide } from "@flexsession/domain/feedback/give-feedback";
import { isToReveal } from "@flexsession/domain/feedback/reveal-feedback";
import { partysBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { documentsOfFeedback, putRevealed } from "./put-revealed.ts";

/**
 * Gives the caller's feedback about the other party of their booking; the second of the two reveals both in its commit,
 * and of the first the other is told, since it shortens their time.
 */
export const giveFeedback = callable(contracts.giveFeedback, {}, async ({ bookingId, ...said }, { uid }) => {
  const known = await partysBooking(bookingId, uid);
  const side = sideOf(known, uid);
  const ownRef = refs.partyFeedback(bookingId, side);
  const otherRef = refs.partyFeedback(bookingId, otherSide(side));
  const userRef = refs.user(uid);
  const feedbackId = randomUUID();

  return commit({ documents: documentsOfFeedback(known) }, (draft, now) => {
    const before = draft.get(refs.booking(bookingId));
    if (!before) throw new Refusal("not-found");
    requireGoodStanding(draft.get(userRef));
    const done = decide(before, { side, said, feedbackId }, draft.get(ownRef), now);
    if (!done) return { revealedAt: before.feedback.revealedAt };

    const { booking, given } = done;
    draft.put(refs.booking(bookingId), booking);
    draft.put(ownRef, given);
    if (!isToReveal(booking, now)) {
      announce(draft, booking, [["feedbackBegun", otherSide(side)]], now);
      return { revealedAt: null };
    }
    const written = [given, ...draft.getAll([otherRef])];
    return { revealedAt: putRevealed(draft, booking, written, now).feedback.revealedAt };
  });
});
