import { z } from "zod";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";
import { invoiceOf } from "./read-invoice.ts";
import { syncSubscription } from "./sync-subscription.ts";

const paying = z.object({ invoice: z.string() });

/** Settles the month of a subscription that a payment intent has paid for; one that pays for no such month changes nothing. */
export async function settleInvoiceOf(intentId: string): Promise<void> {
  const client = await stripe();
  const payment = { type: "payment_intent", payment_intent: intentId } as const;
  const found = await effect("invoicePayment.list", () => client.invoicePayments.list({ payment }));
  const invoiceId = paying.safeParse(found.data[0]).data?.invoice;
  if (!invoiceId) return;
  const invoice = invoiceOf.parse(await effect("invoice.retrieve", () => client.invoices.retrieve(invoiceId)));
  if (invoice.processorId) await syncSubscription(invoice.processorId, null, invoiceId);
}
