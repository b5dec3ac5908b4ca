import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { stands } from "@flexsession/domain/booking/life-cycle";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { requireSelling } from "@flexsession/domain/profile/require-selling";
import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { usualTurnMinutes } from "@flexsession/domain/tape/owed-seats";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { isInside, isSameTime } from "@flexsession/domain/time/interval";
import { hasJustPassed } from "@flexsession/domain/waitlist/has-just-passed";
import { joinWaitlist as join } from "@flexsession/domain/waitlist/join-waitlist";
import { newEntry } from "@flexsession/domain/waitlist/new-entry";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import type { z } from "zod";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { hasteOf, type OwnTime, ownTime, requireFewAsks } from "./own-time.ts";

type Input = z.output<typeof contracts.joinWaitlist.input>;

/** Puts the caller on the waitlist of a class, or of time that one person books; those who come at once are in it in the order of their commit. */
export const joinWaitlist = callable(contracts.joinWaitlist, {}, async (input, caller) => {
  const isTaken = await hasTakenTurn(input, caller.uid);
  for (let look = 0; look < mostLooks; look++) {
    const own = await ownTime(caller.uid, input);
    if (await commitJoining(input, caller.uid, isTaken, own)) return {};
  }
  throw new Refusal("busy-try-again");
});

/** How often it looks again at what somebody has who joins or holds elsewhere at the same moment. */
const mostLooks = 6;

/** Whether the booking stands that somebody took their last turn with. */
async function hasTakenTurn({ providerId, slotId }: Input, uid: string): Promise<boolean> {
  const former = await readDocument(refs.waitEntry(uid, waitlistIdOf(providerId, slotId)));
  if (!former?.lastTurn?.bookingId) return false;
  const booking = await readDocument(refs.booking(former.lastTurn.bookingId));
  return booking !== null && stands(booking.state);
}

/**
 * @returns false when they have held or joined something since their own time was looked at
 * @throws {Refusal} `not-found`, `account-suspended`, `too-many-attempts`, `turn-passed`, those of `requireFewAsks`, or those
 *   of the domain's `joinWaitlist`
 */
function commitJoining(input: Input, uid: string, isTaken: boolean, own: OwnTime): Promise<boolean> {
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
    requireNotApart(draft.get(userRef), providerId);
    const slot = draft.tape.slots[slotId];
    const isThere = slot && (hasSeats(slot) ? isSameTime(slot, input) : isInside(input, slot));
    if (!isThere) throw new Refusal("slot-gone");
    const former = draft.get(entryRef);
    const turnMinutes = draft.tape.rules.turnMinutes ?? usualTurnMinutes;
    if (input.kind === "ask" && former && hasJustPassed(former, { hasSeats: isTaken }, turnMinutes, now))
      throw new Refusal("turn-passed");
    const limit = draft.get(limitRef);
    const joined = join(draft.tape, draft.get(listRef), { uid, ...input }, now);
    if (!joined) return true;
    if (joined.place.piece) {
      if (hasteOf(limit) !== own.haste) return false;
      requireFewAsks(own, input);
    }

    draft.putTape(joined.tape, weeksGuarded(input, joined.tape.rules));
    draft.put(listRef, joined.waitlist);
    draft.put(entryRef, newEntry(joined.waitlist, joined.place, { profile, tape: joined.tape }, former, now));
    draft.put(limitRef, paceHold(limit ?? noHolds, now));
    return true;
  });
}
