import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { otherSide, sideOf } from "@flexsession/domain/booking/side-of";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { replyToFeedback as decide } from "@flexsession/domain/feedback/reply-to-feedback";
import { partysBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";

/** Replies to what the other party wrote about the caller, there and on the caller's public page. */
export const replyToFeedback = callable(contracts.replyToFeedback, {}, async ({ bookingId, text }, { uid }) => {
  const writer = otherSide(sideOf(await partysBooking(bookingId, uid), uid));
  const givenRef = refs.partyFeedback(bookingId, writer);
  const known = await readDocument(givenRef);
  // What is sealed does not exist for the one whom it is about.
  if (!known?.revealedAt) throw new Refusal("not-found");
  const bookingRef = refs.booking(bookingId);
  const shownRef = refs.feedback(known.feedbackId);
  const userRef = refs.user(uid);

  return commit({ documents: [givenRef, shownRef, bookingRef, userRef] }, (draft, now) => {
    const booking = draft.get(bookingRef);
    const given = draft.get(givenRef);
    if (!booking || !given) throw new Refusal("not-found");
    requireGoodStanding(draft.get(userRef));
    const replied = decide(given, text, now);
    if (!replied) return {};
    draft.put(givenRef, replied);
    const shown = draft.get(shownRef);
    if (shown) draft.put(shownRef, { ...shown, reply: replied.reply });
    announce(draft, booking, [["feedbackReplied", writer]], now);
    return {};
  });
});
