import { lookedAgain, looksDue } from "@flexsession/domain/account/look-again";
import type { User } from "@flexsession/domain/account/user";
import { endOpenHolds } from "../admin/end-open-holds.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { endBetween } from "./end-between.ts";

/**
 * Ends once more what a block or a suspension has ended: a hold guards what it writes and not the accounts that it reads, so that
 * one which read them before can commit after. It also does what a process that died after the commit has left. Safe to repeat.
 */
export async function lookAgain({ uid }: Pick<User, "uid">): Promise<void> {
  const ref = refs.user(uid);
  const known = await readDocument(ref);
  if (!known) return;
  const at = now();
  const { people, isStopped } = looksDue(known, at);
  if (isStopped) await endOpenHolds(uid);
  for (const each of people) await endBetween(uid, each);
  await commit({ documents: [ref] }, (draft) => {
    const user = draft.get(ref);
    if (user?.lookAgainAt) draft.put(ref, lookedAgain(user, at));
  });
}
