import type { Refund } from "@flexsession/domain/payments/payment";
import { intentIdOf } from "@flexsession/domain/payments/share";
import { standingOf } from "@flexsession/domain/payments/standing-of";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { canForgetKey } from "./can-forget-key.ts";
import { commitWord } from "./commit-word.ts";
import { everyPage } from "./every-page.ts";
import { hasFailed, type RefundRecord, readRefund, refundRecord } from "./read-refund.ts";
import { stripe } from "./stripe-client.ts";

/**
 * Carries out a refund that is owed, once, however often it is called: under one idempotency key for each attempt, and
 * from the second attempt on, or past the key's life, only after looking for the effect. A processor that does not
 * answer leaves it owed, for the sweep.
 *
 * @returns false when it has to wait: a bank holds the payment, or the processor waits for funds
 */
export async function refundPayment(owed: Pick<Refund, "paymentId" | "cause">): Promise<boolean> {
  const intent = await readDocument(refs.refund(owed.paymentId, owed.cause));
  if (intent?.state !== "owed") return true;
  const payment = await readDocument(refs.payment(owed.paymentId));
  if (!payment || standingOf(payment.facts).refundableMinor < intent.amountMinor) return false;

  const intentId = intentIdOf(payment);
  const word = readRefund((await findRefund(intent, intentId)) ?? (await createRefund(intent, intentId)));
  if (!word) return false;
  await commitWord(intentId, { refunds: [word], disputes: [] }, null);
  return true;
}

async function findRefund(intent: Refund, intentId: string): Promise<RefundRecord | null> {
  if (!canForgetKey(intent)) return null;
  const client = await stripe();
  const of = { payment_intent: intentId };
  const list = await everyPage("refund.list", (asked) => client.refunds.list({ ...of, ...asked }));
  const own = list
    .map((each) => refundRecord.parse(each))
    .filter(({ metadata }) => metadata?.cause === intent.cause && isOf(metadata.paymentId, intent));
  return own.find((each) => !hasFailed(each)) ?? null;
}

/** Refunds of all of a payment have not always said which it is. */
function isOf(paymentId: string | undefined, intent: Refund): boolean {
  return (paymentId ?? intent.paymentId) === intent.paymentId;
}

async function createRefund(intent: Refund, intentId: string): Promise<RefundRecord> {
  const { paymentId, bookingId, cause, amountMinor, attempt } = intent;
  const client = await stripe();
  const created = await effect("refund.create", () =>
    client.refunds.create(
      { payment_intent: intentId, amount: amountMinor, metadata: { bookingId, paymentId, cause } },
      { idempotencyKey: `refund:${paymentId}:${cause}:${attempt}` },
    ),
  );
  return refundRecord.parse(created);
}
