import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { stands } from "@flexsession/domain/booking/life-cycle";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { requireSelling } from "@flexsession/domain/profile/require-selling";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { isInside, isSameTime } from "@flexsession/domain/time/interval";
import { hasJustPassed } from "@flexsession/domain/waitlist/has-just-passed";
import { joinWaitlist as join } from "@flexsession/domain/waitlist/join-waitlist";
import { newEntry } from "@flexsession/domain/waitlist/new-entry";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import type { z } from "zod";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

type Input = z.output<typeof contracts.joinWaitlist.input>;

/** Puts the caller on the waitlist of a class, or of time that one person books; those who come at once are in it in the order of their commit. */
export const joinWaitlist = callable(contracts.joinWaitlist, {}, async (input, caller) => {
  if ((await countWaits(caller.uid)) >= mostWaits) throw new Refusal("too-many-waits");
  const isTaken = await hasTakenTurn(input, caller.uid);
  await commitJoining(input, caller.uid, isTaken);
  return {};
});

/** Whether the booking stands that somebody took their last turn with. */
async function hasTakenTurn({ providerId, slotId }: Input, uid: string): Promise<boolean> {
  const former = await readDocument(refs.waitEntry(uid, waitlistIdOf(providerId, slotId)));
  if (!former?.lastTurn?.bookingId) return false;
  const booking = await readDocument(refs.booking(former.lastTurn.bookingId));
  return booking !== null && stands(booking.state);
}

/** For how many times somebody can wait at once; of those who join at once a few more get through. */
const mostWaits = 20;

async function countWaits(uid: string): Promise<number> {
  const own = db.collection(paths.waitEntries(uid)).where("state", "in", ["waiting", "turn"]);
  const counted = await effect("waitlist.count", () => own.count().get());
  return counted.data().count;
}

/** @throws {Refusal} `not-found`, `account-suspended`, `too-many-attempts`, `turn-passed`, or those of the domain's `joinWaitlist` */
function commitJoining(input: Input, uid: string, isTaken: boolean): Promise<void> {
  const { providerId, slotId } = input;
  const waitlistId = waitlistIdOf(providerId, slotId);
  const listRef = refs.waitlist(waitlistId);
  const entryRef = refs.waitEntry(uid, waitlistId);
  const profileRef = refs.profile(providerId);
  const limitRef = refs.holdLimit(uid);
  const userRef = refs.user(uid);
  const documents = [listRef, entryRef, profileRef, limitRef, userRef];

  return commit({ tape: { providerId, weeks: weeksRead(input) }, documents }, (draft, now) => {
    const profile = requireSelling(draft.get(profileRef));
    requireGoodStanding(draft.get(userRef));
    const slot = draft.tape.slots[slotId];
    const isThere = slot && (hasSeats(slot) ? isSameTime(slot, input) : isInside(input, slot));
    if (!isThere) throw new Refusal("slot-gone");
    const former = draft.get(entryRef);
    if (input.kind === "ask" && former && hasJustPassed(former, { hasSeats: isTaken }, now))
      throw new Refusal("turn-passed");
    const joined = join(draft.tape, draft.get(listRef), { uid, ...input }, now);
    if (!joined) return;

    draft.putTape(joined.tape, weeksGuarded(input, joined.tape.rules));
    draft.put(listRef, joined.waitlist);
    draft.put(entryRef, newEntry(joined.waitlist, joined.place, { profile, tape: joined.tape }, former, now));
    draft.put(limitRef, paceHold(draft.get(limitRef) ?? noHolds, now));
  });
}
