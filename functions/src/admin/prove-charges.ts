import { compareCharge, type Difference, type ProofPage } from "@flexsession/domain/money/ledger-proof";
import { wholeOf } from "@flexsession/domain/payments/share";
import { z } from "zod";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { sharesOf } from "../payments/shares-of.ts";
import { stripe } from "../payments/stripe-client.ts";
import { listed, pageAfter, pageOf } from "./listed.ts";

const charge = z.object({
  id: z.string(),
  paid: z.boolean(),
  payment_intent: z.string().nullish(),
  amount: z.int(),
  amount_refunded: z.int(),
  balance_transaction: z.object({ fee: z.int() }).nullable(),
});

/** Holds the charges that the processor lists against payments and their entries. */
export async function proveCharges(after: string | null): Promise<ProofPage> {
  const client = await stripe();
  const { items, next } = await listed("charge.list", charge, () =>
    client.charges.list({ ...pageAfter(after), expand: ["data.balance_transaction"] }),
  );
  const paid = items.filter((each) => each.paid);
  const differences = await Promise.all(paid.map(compare));
  return pageOf(paid.length, differences.flat(), next);
}

async function compare(stated: z.infer<typeof charge>): Promise<Difference[]> {
  // What was sold elsewhere under the same account has no payment of ours.
  if (!stated.payment_intent) return [];
  const { payment_intent: paymentId, amount, amount_refunded: refundedMinor, balance_transaction: moved } = stated;
  const shares = await sharesOf(paymentId);
  const entries = await Promise.all(shares.map((each) => readDocument(refs.ledgerEntry(`capture-${each.paymentId}`))));
  const lines = entries.flatMap((each) => each?.lines ?? []);
  return compareCharge(
    { paymentId, amountMinor: amount, refundedMinor, feeMinor: moved?.fee ?? null },
    shares.length > 0 ? wholeOf(shares) : null,
    lines.length > 0 ? { lines } : null,
  );
}
