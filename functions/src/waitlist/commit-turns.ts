import type { TapeRules } from "@flexsession/domain/tape/tape";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { timesOf } from "@flexsession/domain/time/interval";
import { changedEntry } from "@flexsession/domain/waitlist/new-entry";
import { type EntryChange, mostChanges, settleWaitlist } from "@flexsession/domain/waitlist/settle-waitlist";
import { tidingOf, toldOfPlace } from "@flexsession/domain/waitlist/told-of-place";
import { type Place, type Waitlist, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { Elsewhere, followSlot } from "../booking/follow-slot.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What is waited for, and when it was last seen. */
type Waited = Pick<Waitlist, "providerId" | "slotId" | "start" | "end">;

/**
 * Makes the progress that a waitlist is due, in steps of so many entries each. Safe to repeat and to cut short: each commit
 * judges for itself, and what is owed stays owed without it.
 */
export function commitTurns(seen: Waited): Promise<void> {
  return followSlot(seen, async (time, isGone) => {
    let next: readonly string[] | null = [];
    while (next !== null) next = await commitStep({ ...seen, ...timesOf(time) }, next, isGone);
  });
}

/**
 * One step. Whose entries it changes is only known once tape and waitlist are read, so that the first look may end with
 * the wish for another.
 *
 * @param uids whose entries are read
 * @returns whose entries the next step needs, or null when nothing is left to do
 */
function commitStep(
  { providerId, slotId, start, end }: Waited,
  uids: readonly string[],
  isGone: boolean,
): Promise<readonly string[] | null> {
  const time = { start, end };
  const waitlistId = waitlistIdOf(providerId, slotId);
  const listRef = refs.waitlist(waitlistId);
  const documents = [listRef, ...uids.map((uid) => refs.waitEntry(uid, waitlistId))];

  return commit({ tape: { providerId, weeks: weeksRead(time) }, documents }, (draft, now) => {
    const before = draft.get(listRef);
    if (before && before.places.length > 0 && !draft.tape.slots[slotId] && !isGone) throw new Elsewhere(slotId);
    const claimIdOf = ({ uid }: Place) =>
      digest("turn", waitlistId, uid, `${before?.version}`).toString("hex").slice(0, 16);
    const settled = before && settleWaitlist(draft.tape, before, claimIdOf, now);
    if (!settled) return null;
    const wanted = settled.changes.map((each) => each.uid);
    if (wanted.some((uid) => !uids.includes(uid))) return wanted;

    if (settled.tape !== draft.tape) draft.putTape(settled.tape, weeksHeldIn(settled.waitlist, settled.tape.rules));
    draft.put(listRef, settled.waitlist);
    for (const change of settled.changes) putChange(draft, waitlistId, change, now);
    // What a step writes to the tape starts the next one.
    return wanted.length === mostChanges && settled.tape === draft.tape ? [] : null;
  });
}

/** The weeks that what is held in a waitlist depends on: pieces of a slot may be of another day than its start. */
function weeksHeldIn(waitlist: Waitlist, rules: TapeRules): string[] {
  const times = [waitlist, ...waitlist.places.flatMap(({ turn, piece }) => (turn && piece ? [piece] : []))];
  return [...new Set(times.flatMap((each) => weeksGuarded(each, rules)))];
}

function putChange(draft: Draft, waitlistId: string, { uid, to }: EntryChange, now: Date): void {
  const ref = refs.waitEntry(uid, waitlistId);
  const before = draft.get(ref);
  if (!before) throw new Error(`${uid} waits in ${waitlistId} without an entry`);
  const entry = changedEntry(before, to, draft.tape.slots[before.slotId]);
  draft.put(ref, entry);
  const kind = tidingOf(before, entry);
  if (kind === null) return;
  const { notice, mail } = toldOfPlace(entry, kind, now);
  draft.create(refs.notice(uid, notice.noticeId), notice);
  draft.create(refs.mail(mail.mailId), mail);
}
