import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { isInvalidRequest, isNoSuch } from "../payments/stripe-error.ts";
import { type ReadSubscription, readSubscription } from "./read-subscription.ts";

/**
 * Ends a subscription whose latest month is not paid, so that nobody pays that any more. What dies in between can be done again:
 * a draft is stopped while it still runs, since it would be charged by itself once it is cancelled; what is open is void only
 * after that, since it would run on.
 */
export async function endNow(processorId: string, { latestInvoiceId, isDraft }: ReadSubscription): Promise<void> {
  const client = await stripe();
  if (latestInvoiceId !== null && isDraft) {
    const stopped = { auto_advance: false };
    await unlessMoved(() => effect("invoice.update", () => client.invoices.update(latestInvoiceId, stopped)));
  }
  await unlessMoved(() => effect("subscription.cancel", () => client.subscriptions.cancel(processorId)));
  await voidOpenMonth(processorId);
}

/** Lets nobody pay the latest month of a subscription any more, where it is open; one that was paid stays so. */
export async function voidOpenMonth(processorId: string): Promise<void> {
  const { latestInvoiceId, word } = await readSubscription(processorId);
  if (latestInvoiceId === null || !word.isOpen) return;
  const client = await stripe();
  await unlessMoved(() => effect("invoice.void", () => client.invoices.voidInvoice(latestInvoiceId)));
}

/** Does what the processor refuses where something has been paid or ended a moment ago; how it is then is asked for next. */
async function unlessMoved(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isInvalidRequest(error) && !isNoSuch(error)) throw error;
  }
}
