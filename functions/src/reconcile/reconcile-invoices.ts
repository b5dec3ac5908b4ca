import { logger } from "firebase-functions";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { passIdOf } from "../subscriptions/paid-months.ts";
import { invoiceOf } from "../subscriptions/read-invoice.ts";
import { syncSubscription } from "../subscriptions/sync-subscription.ts";
import type { Reconciliation } from "./reconciliation.ts";
import { recordsSince } from "./records-since.ts";

/** Settles every month of a subscription that was paid and that nobody has settled; one that cannot be keeps none of the others. */
export async function reconcileInvoices(since: Date, found: Reconciliation): Promise<void> {
  const client = await stripe();
  const paid = recordsSince("invoice.list", since, (asked) => client.invoices.list({ ...asked, status: "paid" }));
  for await (const record of paid) {
    found.looked += 1;
    const { invoiceId, processorId, subscriptionId, paidMinor } = invoiceOf.parse(record);
    if (!processorId || !subscriptionId || paidMinor === 0) continue;
    const passRef = refs.pass(passIdOf(subscriptionId, invoiceId));
    if (await readDocument(passRef)) continue;
    try {
      await syncSubscription(processorId, null, invoiceId);
    } catch (error) {
      logger.error("a month could not be settled", error, { invoiceId });
    }
    const isSettled = (await readDocument(passRef)) !== null;
    if (isSettled) found.mended.push(`month ${invoiceId} of ${paidMinor} was not settled`);
    else found.wrong.push(`month ${invoiceId} of ${paidMinor} cannot be settled`);
  }
}
