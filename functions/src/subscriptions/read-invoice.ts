import type { Interval } from "@flexsession/domain/time/interval";
import { z } from "zod";
import { effect } from "../firebase/effect.ts";
import { stripe } from "../payments/stripe-client.ts";

const ofSubscription = z.object({
  subscription: z.string(),
  metadata: z.object({ subscriptionId: z.string().optional() }).nullish(),
});

/** What of an invoice says whose it is, in an event as in a list; ours alone name a subscription of ours. */
export const invoiceOf = z
  .object({
    id: z.string(),
    amount_paid: z.int(),
    parent: z.object({ subscription_details: ofSubscription.nullable() }).nullable(),
  })
  .transform(({ id, amount_paid, parent }) => ({
    invoiceId: id,
    paidMinor: amount_paid,
    processorId: parent?.subscription_details?.subscription ?? null,
    subscriptionId: parent?.subscription_details?.metadata?.subscriptionId ?? null,
  }));

const record = z.object({
  status: z.string().nullable(),
  hosted_invoice_url: z.string().nullish(),
  lines: z.object({ data: z.array(z.object({ period: z.object({ start: z.int(), end: z.int() }) })).min(1) }),
  payments: z.object({
    data: z.array(
      z.object({ status: z.string(), payment: z.object({ type: z.string(), payment_intent: z.string().optional() }) }),
    ),
  }),
});

/** A month as the processor charges it. */
export interface ReadInvoice {
  readonly invoiceId: string;
  readonly month: Interval;
  /** The payments that it was paid with; none where it is not paid. */
  readonly intentIds: readonly string[];
  /** Where it can be paid by hand; null once it is paid or given up. */
  readonly payUrl: string | null;
}

/** Asks the processor for an invoice of a subscription. */
export async function readInvoice(invoiceId: string): Promise<ReadInvoice> {
  const client = await stripe();
  const answer = await effect("invoice.retrieve", () => client.invoices.retrieve(invoiceId, { expand: ["payments"] }));
  const { status, hosted_invoice_url, lines, payments } = record.parse(answer);
  const paid = status === "paid" ? payments.data.filter((each) => each.status === "paid") : [];
  const periods = lines.data.map((each) => each.period);
  return {
    invoiceId,
    // The invoice's own period is the one before, which it looks back on.
    month: {
      start: new Date(Math.min(...periods.map((each) => each.start)) * 1_000),
      end: new Date(Math.max(...periods.map((each) => each.end)) * 1_000),
    },
    intentIds: paid.flatMap(({ payment }) => payment.payment_intent ?? []),
    payUrl: status === "open" ? (hosted_invoice_url ?? null) : null,
  };
}
