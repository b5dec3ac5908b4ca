import type { Captured } from "@flexsession/domain/payments/captured-payment";
import { z } from "zod";
import { effect } from "../firebase/effect.ts";
import type { CheckoutFacts } from "./checkout-facts.ts";
import { stripe } from "./stripe-client.ts";

const intentFacts = z.object({
  id: z.string(),
  amount_received: z.int(),
  currency: z.string(),
  latest_charge: z.object({
    receipt_url: z.string().nullable(),
    balance_transaction: z.object({ fee: z.int() }),
    payment_method_details: z.object({ card: z.object({ fingerprint: z.string().nullish() }).nullish() }).nullish(),
  }),
});

/**
 * What a completed Checkout session captured, with the processor's own fee, as the processor's records state it.
 *
 * @throws {Error} when nothing was captured: a completed Checkout session that is not paid confirms nothing
 */
export async function captureOf(
  facts: Pick<CheckoutFacts, "id" | "payment_status" | "payment_intent">,
): Promise<Captured> {
  const { payment_intent: paymentId } = facts;
  if (facts.payment_status !== "paid" || !paymentId) throw new Error(`Checkout ${facts.id} is complete but not paid`);

  const client = await stripe();
  const intent = intentFacts.parse(
    await effect("paymentIntent.retrieve", () =>
      client.paymentIntents.retrieve(paymentId, { expand: ["latest_charge.balance_transaction"] }),
    ),
  );
  const card = intent.latest_charge.payment_method_details?.card?.fingerprint;
  const capture = {
    paymentId,
    checkoutId: facts.id,
    amountMinor: intent.amount_received,
    currency: intent.currency,
    receiptUrl: intent.latest_charge.receipt_url,
    ...(card && { card }),
  };
  return { capture, feeMinor: intent.latest_charge.balance_transaction.fee, share: null };
}
