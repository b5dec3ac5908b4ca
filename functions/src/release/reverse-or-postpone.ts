import { putOff } from "@flexsession/domain/payments/new-intent";
import type { Reversal } from "@flexsession/domain/payments/transfer";
import { logger } from "firebase-functions";
import { commit } from "../firebase/commit.ts";
import { failureOf } from "../firebase/failure-of.ts";
import { refs } from "../firebase/refs.ts";
import { makeReversal } from "./make-reversal.ts";

type Owed = Pick<Reversal, "paymentId" | "intentId">;

/** Carries out an owed reversal, or notes the failed attempt: the refund that it is for stands. */
export async function reverseOrPostpone({ paymentId, intentId }: Owed): Promise<void> {
  try {
    await makeReversal({ paymentId, intentId });
  } catch (error) {
    logger.error("a reversal could not be carried out yet", error, { paymentId, intentId });
    await postpone({ paymentId, intentId }, failureOf(error));
  }
}

function postpone({ paymentId, intentId }: Owed, failure: string): Promise<void> {
  const ref = refs.reversal(paymentId, intentId);
  return commit({ documents: [ref] }, (draft, now) => {
    const intent = draft.get(ref);
    if (intent?.state === "owed") draft.put(ref, { ...putOff(intent, now), failure });
  });
}
