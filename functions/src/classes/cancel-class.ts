import { dropOccurrence } from "@flexsession/domain/classes/change-occurrence";
import { publishedFurther } from "@flexsession/domain/classes/new-class";
import { occurrenceBy } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { commitClass } from "./commit-class.ts";
import { settleClass } from "./settle-class.ts";

/**
 * Cancels an occurrence of the caller's class, or the class: nobody can book it from that commit on, and everybody who
 * has gets all of it back, right after it or by the sweep. Doing it twice changes nothing.
 */
export const cancelClass = callable(
  contracts.cancelClass,
  { secrets: [stripeSecretKey] },
  async ({ classId, occurrenceId }, caller) => {
    const saved = await commitClass({
      providerId: caller.uid,
      classId,
      way: "cancel",
      decide: (before, _, now) => {
        if (before?.providerId !== caller.uid) throw new Refusal("not-found");
        if (occurrenceId === null) {
          return before.state === "cancelled" ? null : publishedFurther({ ...before, state: "cancelled" }, now);
        }
        const occurrence = occurrenceBy(before, occurrenceId);
        if (occurrence && occurrence.start <= now) throw new Refusal("slot-gone");
        return occurrence ? dropOccurrence(before, occurrenceId) : null;
      },
    });
    await settleClass(saved);
    return {};
  },
);
