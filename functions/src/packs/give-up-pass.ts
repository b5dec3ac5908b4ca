import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { giveUpPass as decide } from "@flexsession/domain/packs/give-up-pass";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { endPass } from "./end-pass.ts";

/**
 * Ends a pass of the caller's before its time. It stays open to somebody who is suspended: it begins nothing. The sweep takes up what
 * waits, and what a process that dies in between leaves.
 */
export const giveUpPass = callable(
  contracts.giveUpPass,
  { secrets: [stripeSecretKey] },
  async ({ passId }, { uid }) => {
    const ref = refs.pass(passId);
    const isDue = await commit({ documents: [ref] }, (draft, now) => {
      const before = draft.get(ref);
      if (before?.customerId !== uid) throw new Refusal("not-found");
      const after = decide(before, now);
      if (after !== before) draft.put(ref, after);
      return after.lookAt !== null && after.lookAt <= now;
    });
    if (isDue) await endPass(passId);
    return {};
  },
);
