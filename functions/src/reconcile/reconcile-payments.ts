import { intentIdOf } from "@flexsession/domain/payments/share";
import { z } from "zod";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { sharesOf } from "../payments/shares-of.ts";
import { stripe } from "../payments/stripe-client.ts";
import { syncPayment } from "../payments/sync-payment.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { recordsSince } from "./records-since.ts";

/** As many of each as are asked about in an hour. */
const mostUndecided = 200;

const ofPayment = z.object({ payment_intent: z.string().nullish() });

/**
 * Brings every payment that was given back or disputed to what the processor has of it, and those of which we wait for a
 * word: what began long ago is in no list of what was made lately.
 */
export async function reconcilePayments(since: Date, found: Reconciliation): Promise<void> {
  const client = await stripe();
  const touched = new Set<string>();
  for (const records of [
    recordsSince("refund.list", since, (asked) => client.refunds.list(asked)),
    recordsSince("dispute.list", since, (asked) => client.disputes.list(asked)),
  ]) {
    for await (const record of records) {
      found.looked += 1;
      const intentId = ofPayment.parse(record).payment_intent;
      if (intentId) touched.add(intentId);
    }
  }
  for (const intentId of await undecided()) touched.add(intentId);
  for (const intentId of touched) {
    const before = await sharesOf(intentId);
    if (before.length === 0) continue;
    await syncPayment(intentId, null);
    const after = await sharesOf(intentId);
    if (JSON.stringify(after) !== JSON.stringify(before)) found.mended.push(`payment ${intentId} has moved`);
  }
}

/** The intents of payments whose bank has not decided, or whose refund is on its way, as far as we know. */
async function undecided(): Promise<string[]> {
  const disputes = db.collection("disputes").where("state", "in", ["inquiry", "open"]).limit(mostUndecided);
  const refunds = db.collectionGroup("refunds").where("state", "==", "sent").orderBy("dueAt").limit(mostUndecided);
  const found = await effect("reconcile.undecided", () => Promise.all([disputes.get(), refunds.get()]));
  const paymentIds = found.flatMap(({ docs }) => docs.map((each) => z.string().parse(each.get("paymentId"))));
  const payments = await Promise.all([...new Set(paymentIds)].map((each) => readDocument(refs.payment(each))));
  return payments.filter((each) => each !== null).map(intentIdOf);
}
