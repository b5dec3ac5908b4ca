import { putOff, waitOn } from "@flexsession/domain/payments/new-intent";
import type { Transfer } from "@flexsession/domain/payments/transfer";
import { logger } from "firebase-functions";
import { commit } from "../firebase/commit.ts";
import { failureOf } from "../firebase/failure-of.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { holderRef } from "../payments/holder-of.ts";
import { makeTransfer } from "./make-transfer.ts";

type Owed = Pick<Transfer, "paymentId" | "bookingId">;

/** Carries out an owed transfer, lets it wait, or notes the failed attempt, which its provider sees: the release stands. */
export async function transferOrPostpone({ paymentId, bookingId }: Owed): Promise<void> {
  try {
    const isCarriedOut = await makeTransfer({ paymentId, bookingId });
    if (!isCarriedOut) await leave({ paymentId, bookingId });
  } catch (error) {
    logger.error("a transfer could not be carried out yet", error, { paymentId, bookingId });
    await postpone({ paymentId, bookingId }, failureOf(error));
  }
}

function leave({ paymentId, bookingId }: Owed): Promise<void> {
  const ref = refs.transfer(paymentId, bookingId);
  return commit({ documents: [ref] }, (draft, now) => {
    const intent = draft.get(ref);
    if (intent?.state === "owed") draft.put(ref, waitOn(intent, now));
  });
}

async function postpone({ paymentId, bookingId }: Owed, failure: string): Promise<void> {
  const ref = refs.transfer(paymentId, bookingId);
  const payment = await readDocument(refs.payment(paymentId));
  const heldRef = holderRef({ kind: payment?.kind ?? "booking", bookingId });
  await commit({ documents: [ref, heldRef] }, (draft, now) => {
    const intent = draft.get(ref);
    if (intent?.state !== "owed") return;
    draft.put(ref, { ...putOff(intent, now), failure });
    const holder = draft.get(heldRef);
    if (holder?.release?.state !== "owed") return;
    draft.put(heldRef, { ...holder, release: { ...holder.release, state: "failing" } });
  });
}
