import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Waitlist } from "@flexsession/domain/waitlist/waitlist";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { commitTurns } from "./commit-turns.ts";

const postponedMinutes = 15;

/** Lets a waitlist go on, or puts one that cannot behind those that can, and fails. */
export async function turnOrPostpone(waitlist: Waitlist): Promise<void> {
  try {
    await commitTurns(waitlist);
  } catch (error) {
    await postpone(waitlist.waitlistId);
    throw error;
  }
}

function postpone(waitlistId: string): Promise<void> {
  const ref = refs.waitlist(waitlistId);
  return commit({ documents: [ref] }, (draft, now) => {
    const before = draft.get(ref);
    if (!before?.dueAt) return;
    draft.put(ref, { ...before, dueAt: addMilliseconds(now, postponedMinutes * minute), version: before.version + 1 });
  });
}
