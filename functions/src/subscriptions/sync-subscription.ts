import { Refusal } from "@flexsession/domain/errors";
import { endBlocked } from "@flexsession/domain/packs/end-blocked";
import type { Refund } from "@flexsession/domain/payments/payment";
import { hearSubscription } from "@flexsession/domain/subscriptions/hear-subscription";
import { settleMonth } from "@flexsession/domain/subscriptions/settle-month";
import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { endBlockedPass } from "../packs/end-blocked-pass.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "../payments/claim-event.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { announceSubscription } from "./announce-subscription.ts";
import { type PaidMonth, paidMonths } from "./paid-months.ts";
import { type ReadSubscription, readSubscription } from "./read-subscription.ts";

const mostAttempts = 5;

/**
 * Brings a subscription to what the processor has of it now, whatever an event said: its state, and a pass for every month that
 * was paid, in one commit with what its parties are told and the claim on the event. An answer counts only if nobody has stored
 * another since it was asked for, so that any order and any repetition of events ends in the processor's latest state.
 * A month that is paid although the provider has blocked the customer ends at once.
 *
 * @param invoiceId a month that may have been paid, beside the latest one
 * @throws {Refusal} `not-found` when there is no such subscription
 * @throws {Error} when the processor does not answer, or others have stored newer answers each time
 */
export async function syncSubscription(
  processorId: string,
  event: WebhookEvent | null,
  invoiceId: string | null = null,
): Promise<void> {
  if (event && (await readDocument(refs.stripeEvent(event.eventId)))) return;
  const { subscriptionId } = await readSubscription(processorId);
  // What was sold elsewhere under the same account names nothing of ours.
  if (subscriptionId === null) return;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const before = await readDocument(refs.subscription(subscriptionId));
    if (!before) throw new Refusal("not-found");
    // Asked after `before` was read: whoever has stored that has asked earlier.
    const read = await readSubscription(processorId);
    // Until it has begun nothing is settled; the word of its beginning finds the month.
    const months = read.word.state === null ? [] : await paidMonths(before, [read.latestInvoiceId, invoiceId]);
    const owed = await tryToHear(before, read, months, event);
    if (!owed) continue;
    for (const each of owed) await refundOrPostpone(each);
    for (const each of months) await endBlockedPass(each.passId, before.providerId);
    return;
  }
  throw new Error(`subscription ${subscriptionId} has changed each time it was asked for`);
}

/** @returns what goes back at once; null when the answer is out of date */
function tryToHear(
  { subscriptionId, providerId, version }: Subscription,
  { word }: ReadSubscription,
  months: readonly PaidMonth[],
  event: WebhookEvent | null,
): Promise<readonly Refund[] | null> {
  const ref = refs.subscription(subscriptionId);
  const passRefs = months.map((each) => refs.pass(each.passId));
  return commit({ documents: [ref, refs.user(providerId), ...passRefs, ...eventRefs(event)] }, (draft, now) => {
    const before = draft.get(ref);
    if (before?.version !== version) return null;
    if (!claimEvent(draft, event, now)) return [];
    const settled = months.flatMap((each) => putMonth(draft, before, each, now));
    const hasRenewed = settled.some((each) => each.refund === null);
    const { subscription, tidings } = hearSubscription(before, word, { hasRenewed }, now);
    draft.put(ref, subscription);
    announceSubscription(draft, subscription, tidings, now);
    return settled.flatMap((each) => each.refund ?? []);
  });
}

/** Puts the pass of a month that was paid into the commit, with its payments and their entries. */
function putMonth(draft: Draft, subscription: Subscription, month: PaidMonth, now: Date) {
  const passRef = refs.pass(month.passId);
  const settled = settleMonth(subscription, draft.get(passRef), month, month.feeMinor, now);
  if (!settled) return [];
  draft.put(passRef, endBlocked(settled.pass, draft.get(refs.user(subscription.providerId)), now));
  for (const each of settled.payments) draft.create(refs.payment(each.paymentId), each);
  for (const each of settled.entries) draft.create(refs.ledgerEntry(each.entryId), each);
  if (settled.refund) draft.create(refs.refund(settled.refund.paymentId, settled.refund.cause), settled.refund);
  return [settled];
}
