import { putOff, waitOn } from "@flexsession/domain/payments/new-intent";
import type { Refund } from "@flexsession/domain/payments/payment";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Puts off an owed refund: one that could not be carried out as `putOff` does, one that only waits as `waitOn`. */
export function postponeRefund(
  { paymentId, cause }: Pick<Refund, "paymentId" | "cause">,
  { failure }: { readonly failure: string | null },
): Promise<void> {
  const ref = refs.refund(paymentId, cause);
  return commit({ documents: [ref] }, (draft, now) => {
    const intent = draft.get(ref);
    if (intent?.state !== "owed") return;
    draft.put(ref, failure === null ? waitOn(intent, now) : { ...putOff(intent, now), failure });
  });
}
