import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { doorkeeper } from "../firebase/doorkeeper.ts";
import { refs } from "../firebase/refs.ts";

const doors = {
  /** A minute of pasting line after line, and then a line every three seconds. */
  texts: doorkeeper({ burst: 60, refillMs: 3_000 }),
  /** All comments that a page shows, ticked off one after the other, and half of them opened again. */
  marks: doorkeeper({ burst: 300, refillMs: 1_000 }),
};
const quietMs = 10 * minute;

/**
 * Gives whoever floods rooms a rest: the rules, which read their account at every writing anyway, refuse them until then.
 * Counted where each writing is heard of anyway, so that it costs everybody else nothing.
 *
 * @param at when they wrote, by the database's own clock, which the rules compare with
 */
export async function watchPace(uid: string, at: Date, of: keyof typeof doors = "texts"): Promise<void> {
  try {
    doors[of].admit(uid);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await quieten(uid, at);
  }
}

function quieten(uid: string, at: Date): Promise<void> {
  const ref = refs.user(uid);
  return commit({ documents: [ref] }, (draft) => {
    const user = draft.get(ref);
    if (!user || (user.quietUntil && user.quietUntil > at)) return;
    draft.put(ref, { ...user, quietUntil: addMilliseconds(at, quietMs) });
  });
}
