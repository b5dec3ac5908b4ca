import type { Class } from "@flexsession/domain/classes/class-document";
import { publishedFurther } from "@flexsession/domain/classes/new-class";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { commitClass } from "./commit-class.ts";

/** How long a class that could not be published further waits, so that it does not keep others from it. */
const restHours = 1;

/** Publishes a class further once its day has come; an occurrence that does not fit is left out, and tried again. */
export async function rollClass({ providerId, classId }: Class): Promise<void> {
  try {
    await commitClass({
      providerId,
      classId,
      way: "roll",
      decide: (before, _, now) => (before?.rollAt && before.rollAt <= now ? publishedFurther(before, now) : null),
    });
  } catch (error) {
    await postpone(classId);
    throw error;
  }
}

function postpone(classId: string): Promise<void> {
  const classRef = refs.class(classId);
  return commit({ documents: [classRef] }, (draft, now) => {
    const known = draft.get(classRef);
    if (!known?.rollAt || known.rollAt > now) return;
    draft.put(classRef, { ...known, rollAt: addMilliseconds(now, restHours * hour) });
  });
}
