import { isLastCall, noteEvidence } from "@flexsession/domain/disputes/dispute";
import { evidenceOf } from "@flexsession/domain/disputes/evidence-of";
import { logger } from "firebase-functions";
import { z } from "zod";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { gatherFrom } from "./gather-from.ts";

const answered = z.object({ evidence_details: z.object({ submission_count: z.int() }) });

/**
 * Gathers the file of a dispute for admins and leaves it with the processor as evidence; a day before the bank's deadline
 * it is gathered once more and sent. One that somebody has sent by hand meanwhile stays as they sent it. Not due is
 * nothing to do, so it may be asked at any time.
 */
export async function answerDispute(disputeId: string): Promise<void> {
  const known = await readDocument(refs.dispute(disputeId));
  if (!known?.gatherAt || known.gatherAt > now()) return;
  const file = await gatherFrom(known);
  const fileRef = refs.disputeFile(disputeId);
  await commit({ documents: [fileRef] }, (draft) => draft.put(fileRef, file));

  const client = await stripe();
  const isLast = isLastCall(known, now());
  const current = answered.parse(await effect("dispute.retrieve", () => client.disputes.retrieve(disputeId)));
  const isSent = current.evidence_details.submission_count > 0;
  if (!isSent) {
    const evidence = { ...evidenceOf(file) };
    await effect("dispute.update", () => client.disputes.update(disputeId, { evidence, submit: isLast }));
  }
  const ref = refs.dispute(disputeId);
  await commit({ documents: [ref] }, (draft, at) => {
    const dispute = draft.get(ref);
    if (dispute) draft.put(ref, noteEvidence(dispute, isLast || isSent ? "sent" : "saved", at));
  });
}

/** Answers a dispute, or leaves it to the sweep: that the bank has it is committed and stands. */
export async function answerOrLater(disputeId: string): Promise<void> {
  try {
    await answerDispute(disputeId);
  } catch (error) {
    logger.error("a dispute could not be answered yet", error, { disputeId });
  }
}
