import { z } from "zod";
import { createCheckoutSession } from "./create-checkout-session.ts";
import { createTransfer } from "./create-transfer.ts";
import { idOf } from "./object-id.ts";
import { paySession } from "./pay-session.ts";
import type { StandIn } from "./stand-in.ts";

const moment = z.iso.datetime().transform((text) => new Date(text));

/** Something that was sold before anybody looked: paid in Checkout, and what of it went on to a connected account by now. */
export const saleSchema = z.strictObject({
  reference: z.string(),
  name: z.string(),
  amount: z.int().positive(),
  currency: z.string(),
  email: z.email(),
  metadata: z.record(z.string(), z.string()),
  paidAt: moment,
  transfer: z
    .strictObject({
      amount: z.int().positive(),
      destination: z.string(),
      metadata: z.record(z.string(), z.string()),
      at: moment,
    })
    .nullable(),
});

type Sale = z.output<typeof saleSchema>;

/** What there is of a sale afterwards: its Checkout session, payment, fee and transfer. */
export const soldSchema = z.strictObject({
  checkoutId: z.string(),
  paymentId: z.string(),
  feeMinor: z.int(),
  receiptUrl: z.string().nullable(),
  card: z.string().nullable(),
  transferId: z.string().nullable(),
});

export type Sold = z.output<typeof soldSchema>;

/** Sells, pays and transfers at the moments of the past, as the API would have then, and tells nobody of it. Of one reference it does so once. */
export function recordSale(standIn: StandIn, sale: Sale): Sold {
  const { reference, paidAt, transfer } = sale;
  const { sessions, paymentIntents, charges, transfers, balanceTransactions } = standIn.state;
  const session =
    Object.values(sessions).find((each) => each.client_reference_id === reference) ?? sell(past(standIn, paidAt), sale);
  const intent = paymentIntents[idOf(session.payment_intent) ?? ""];
  const charge = charges[idOf(intent?.latest_charge ?? null) ?? ""];
  if (!intent || !charge) throw new Error(`${reference} was not paid`);
  const known = Object.values(transfers).find((each) => each.transfer_group === reference);
  const { currency } = charge;
  const made =
    transfer &&
    (known ??
      createTransfer(
        past(standIn, transfer.at),
        {
          ...transfer,
          currency,
          metadata: { ...transfer.metadata, paymentId: intent.id },
          description: null,
          sourceTransaction: charge.id,
          transferGroup: reference,
        },
        null,
      ));
  return {
    checkoutId: session.id,
    paymentId: intent.id,
    feeMinor: balanceTransactions[idOf(charge.balance_transaction) ?? ""]?.fee ?? 0,
    receiptUrl: charge.receipt_url,
    card: charge.payment_method_details?.card?.fingerprint ?? null,
    transferId: made?.id ?? null,
  };
}

function sell(standIn: StandIn, { reference, name, amount, currency, email, metadata }: Sale) {
  const session = createCheckoutSession(standIn, {
    mode: "payment",
    client_reference_id: reference,
    line_items: [{ quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name } } }],
    metadata,
    payment_intent_data: { capture_method: "automatic", metadata, transfer_group: reference },
    success_url: standIn.publicUrl,
  });
  paySession(standIn, session, { payer: { email, number: "4242424242424242" } });
  return session;
}

/** The stand-in as it was at a moment; nobody hears of what happens then. */
function past(standIn: StandIn, at: Date): StandIn {
  return { ...standIn, clock: { ...standIn.clock, now: () => at }, emit: () => {}, tell: () => {} };
}
