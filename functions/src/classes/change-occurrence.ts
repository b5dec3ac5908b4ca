import { changeOccurrence as changed, checkChange } from "@flexsession/domain/classes/change-occurrence";
import { occurrenceBy } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { commitClass } from "./commit-class.ts";
import { editedClass } from "./edited-class.ts";
import { settleClass } from "./settle-class.ts";

/** Changes an occurrence of the caller's class, and others with it as far as they say; those who have booked follow. */
export const changeOccurrence = callable(
  contracts.changeOccurrence,
  { secrets: [stripeSecretKey] },
  async ({ classId, edition, occurrenceId, ...wish }, caller) => {
    const saved = await commitClass({
      providerId: caller.uid,
      classId,
      way: "provider",
      decide: (before, _, now) => {
        const own = editedClass(before, caller.uid, { edition });
        const occurrence = occurrenceBy(own, occurrenceId);
        if (!occurrence || occurrence.start <= now) throw new Refusal("slot-gone");
        const after = changed(own, occurrence, wish, now);
        checkChange(after, occurrence, wish, now);
        return after;
      },
    });
    await settleClass(saved);
    return {};
  },
);
