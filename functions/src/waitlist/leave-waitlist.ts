import { contracts } from "@flexsession/domain/contracts";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { endedTurn, leavePlace } from "@flexsession/domain/waitlist/leave-place";
import { changedEntry } from "@flexsession/domain/waitlist/new-entry";
import { type Waitlist, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { Elsewhere, followSlot } from "../booking/follow-slot.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { bringTurns } from "./bring-turns.ts";

/** Takes the caller off a waitlist; what was held for them goes to the next. */
export const leaveWaitlist = callable(contracts.leaveWaitlist, {}, async ({ providerId, slotId }, { uid }) => {
  await leaveAs(uid, waitlistIdOf(providerId, slotId));
  return {};
});

/** Takes somebody off a waitlist, if they are in it. */
export async function leaveAs(uid: string, waitlistId: string): Promise<void> {
  const known = await readDocument(refs.waitlist(waitlistId));
  if (!known) return;
  await followSlot(known, (time, isGone) => commitLeaving(known, time, uid, isGone));
  await bringTurns(known);
}

function commitLeaving({ providerId, slotId }: Waitlist, time: Interval, uid: string, isGone: boolean): Promise<void> {
  const waitlistId = waitlistIdOf(providerId, slotId);
  const listRef = refs.waitlist(waitlistId);
  const entryRef = refs.waitEntry(uid, waitlistId);
  const plan = { tape: { providerId, weeks: weeksRead(time) }, documents: [listRef, entryRef] };

  return commit(plan, (draft, now) => {
    const before = draft.get(listRef);
    const entry = draft.get(entryRef);
    const left = before && leavePlace(draft.tape, before, uid, now);
    if (!left) return;
    if (!draft.tape.slots[slotId] && !isGone) throw new Elsewhere(slotId);
    draft.putTape(left.tape, []);
    draft.put(listRef, left.waitlist);
    const ended = { state: "ended", ticket: null, until: null, endedAs: "left" } as const;
    if (entry) draft.put(entryRef, changedEntry(entry, { ...ended, ...endedTurn(left.place, null, now) }));
  });
}
