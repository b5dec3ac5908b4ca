import type { Refund } from "@flexsession/domain/payments/payment";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Puts off an owed refund that could not be carried out, the longer the more often it has failed, an hour at most. */
export function postponeRefund({ paymentId, cause }: Pick<Refund, "paymentId" | "cause">): Promise<void> {
  const ref = refs.refund(paymentId, cause);
  return commit({ documents: [ref] }, (draft, now) => {
    const intent = draft.get(ref);
    if (intent?.state !== "owed") return;
    const attempt = intent.attempt + 1;
    draft.put(ref, { ...intent, attempt, dueAt: addMilliseconds(now, Math.min(2 ** attempt, 60) * minute) });
  });
}
