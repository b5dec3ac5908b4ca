import { endTime as ended } from "@flexsession/domain/classes/end-time";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { commitClass } from "./commit-class.ts";
import { settleClass } from "./settle-class.ts";

/**
 * Ends a weekly time of the caller's class from a day on: nobody can book what goes from that commit on, and everybody who
 * has gets all of it back, right after it or by the sweep. Doing it twice changes nothing.
 */
export const endTime = callable(
  contracts.endTime,
  { secrets: [stripeSecretKey] },
  async ({ classId, ruleId, from }, caller) => {
    const saved = await commitClass({
      providerId: caller.uid,
      classId,
      way: "cancel",
      decide: (before, _, now) => {
        if (before?.providerId !== caller.uid) throw new Refusal("not-found");
        const after = ended(before, ruleId, from, now);
        return after === before ? null : after;
      },
    });
    await settleClass(saved);
    return {};
  },
);
