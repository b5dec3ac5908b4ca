import type { Capture } from "@flexsession/domain/booking/settle-payment";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import type { Interval } from "@flexsession/domain/time/interval";
import { digest } from "../firebase/digest.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { captureOf } from "../payments/capture-of.ts";
import { readInvoice } from "./read-invoice.ts";

/** A month that was paid, as `settleMonth` takes it. */
export interface PaidMonth {
  readonly passId: string;
  readonly month: Interval;
  readonly capture: Capture;
  readonly feeMinor: number;
}

/** The pass that an invoice of a subscription pays for. */
export function passIdOf(subscriptionId: string, invoiceId: string): string {
  return digest("month", subscriptionId, invoiceId).toString("hex").slice(0, 24);
}

/** The months of a subscription, of those whose invoices are named, that are paid and not settled yet. */
export async function paidMonths(
  { subscriptionId }: Subscription,
  invoiceIds: readonly (string | null)[],
): Promise<readonly PaidMonth[]> {
  const named = [...new Set(invoiceIds.filter((each) => each !== null))];
  const months = await Promise.all(named.map((each) => paidMonth(subscriptionId, each)));
  return months.flat();
}

async function paidMonth(subscriptionId: string, invoiceId: string): Promise<readonly PaidMonth[]> {
  const passId = passIdOf(subscriptionId, invoiceId);
  const known = await readDocument(refs.pass(passId));
  if (known) return [];
  const { month, intentIds } = await readInvoice(invoiceId);
  if (intentIds.length > 1) throw new Error(`invoice ${invoiceId} was paid in parts`);
  return Promise.all(
    intentIds.map(async (paymentId) => {
      const { capture, feeMinor } = await captureOf({
        id: invoiceId,
        payment_status: "paid",
        payment_intent: paymentId,
      });
      return { passId, month, capture, feeMinor };
    }),
  );
}
