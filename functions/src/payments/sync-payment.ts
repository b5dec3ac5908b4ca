import type { ProcessorWord } from "@flexsession/domain/payments/processor-word";
import { answerOrLater } from "../disputes/answer-dispute.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { releaseOrLeave } from "../release/release-and-transfer.ts";
import { reverseOrPostpone } from "../release/reverse-or-postpone.ts";
import { transferOrPostpone } from "../release/transfer-or-postpone.ts";
import { settleInvoiceOf } from "../subscriptions/settle-invoice-of.ts";
import { soldFacts } from "./checkout-facts.ts";
import type { WebhookEvent } from "./claim-event.ts";
import { commitWord } from "./commit-word.ts";
import { everyPage } from "./every-page.ts";
import { disputeRecord, readDispute } from "./read-dispute.ts";
import { readRefund, refundRecord } from "./read-refund.ts";
import { refundOrPostpone } from "./refund-or-postpone.ts";
import { settleCompleted } from "./settle-completed.ts";
import { sharesOf } from "./shares-of.ts";
import { stripe } from "./stripe-client.ts";

/**
 * Brings a payment to what the processor has of it now: every refund and every dispute, whichever of them an event was
 * about and whatever it said. Refunds, a release and a transfer that a bank held up are carried out right after it,
 * what the provider bears is taken back, and what shows how the booking went is gathered for the bank. A payment that nobody has
 * settled yet is settled first; one that is not ours changes nothing.
 */
export async function syncPayment(intentId: string, event: WebhookEvent | null): Promise<void> {
  if (event && (await readDocument(refs.stripeEvent(event.eventId)))) return;
  const isOurs = (await sharesOf(intentId)).length > 0 || (await settleFirst(intentId));
  if (!isOurs) return;
  const word = await wordOf(intentId);
  const { refunds, reversals, freed } = await commitWord(intentId, word, event);
  for (const each of refunds) await refundOrPostpone(each);
  for (const each of freed) {
    await releaseOrLeave(each);
    await transferOrPostpone(each);
  }
  for (const each of reversals) await reverseOrPostpone(each);
  for (const each of word.disputes) await answerOrLater(each.disputeId);
}

async function wordOf(intentId: string): Promise<ProcessorWord> {
  const client = await stripe();
  const of = { payment_intent: intentId };
  const refunds = await everyPage("refund.list", (asked) => client.refunds.list({ ...of, ...asked }));
  const disputes = await everyPage("dispute.list", (asked) => client.disputes.list({ ...of, ...asked }));
  return {
    refunds: refunds.map((each) => readRefund(refundRecord.parse(each))).filter((each) => each !== null),
    disputes: disputes.map((each) => readDispute(disputeRecord.parse(each))),
  };
}

/** A bank can be faster than the word of the payment itself. */
async function settleFirst(intentId: string): Promise<boolean> {
  const client = await stripe();
  const found = await effect("checkout.list", () => client.checkout.sessions.list({ payment_intent: intentId }));
  const ours = soldFacts.safeParse(found.data[0]);
  if (ours.success) await settleCompleted(ours.data, null);
  else await settleInvoiceOf(intentId);
  return (await sharesOf(intentId)).length > 0;
}
