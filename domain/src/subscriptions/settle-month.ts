import type { Capture } from "../booking/settle-payment.ts";
import { lastingUntil } from "../packs/lasting-until.ts";
import type { Pass } from "../packs/pass.ts";
import { type SettledPass, settlePass } from "../packs/settle-pass.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import type { Subscription } from "./subscription.ts";

/** How long the classes of a month can be used at least, however late it was paid. */
const leastDays = 7;

/** What of a pass is meant for one that is bought by itself, and says nothing of a month. */
const monthDays = 31;

/** The name under which the processor keeps together what comes of a payment that was given none. */
function transferGroupOf(intentId: string): string {
  return `group_${intentId}`;
}

/**
 * Makes a pass of a month that was paid, once: with the plan's classes, usable until the month's end, and a week at least when
 * it was paid late. A payment of another amount than the plan's goes back, and makes a pass that is worth nothing.
 *
 * @param known the pass of this month, where there is one already
 * @returns null when this payment has been settled before
 */
export function settleMonth(
  subscription: Subscription,
  known: Pass | null,
  { passId, month, capture }: { readonly passId: string; readonly month: Interval; readonly capture: Capture },
  feeMinor: number,
  now: Date,
): SettledPass | null {
  const settled = settlePass(known ?? passOf(subscription, passId, now), capture, feeMinor, now);
  if (!settled) return null;
  const { pass, payments } = settled;
  if (settled.refund) {
    const isWorthless = pass.state === "awaitingPayment";
    return isWorthless ? { ...settled, pass: { ...pass, state: "abandoned", lookAt: null } } : settled;
  }
  const least = addMilliseconds(now, leastDays * day);
  const expiresAt = month.end < least ? least : month.end;
  const transferGroup = transferGroupOf(capture.paymentId);
  return {
    ...settled,
    pass: { ...pass, ...lastingUntil(expiresAt, now) },
    payments: payments.map((each) => (each.share ? { ...each, share: { ...each.share, transferGroup } } : each)),
  };
}

function passOf(subscription: Subscription, passId: string, now: Date): Pass {
  const { subscriptionId, planId, parties, customerId, providerId, customer, provider } = subscription;
  const { title, classes, priceMinor, unusedTo, currency, feeBasisPoints } = subscription;
  return {
    passId,
    packId: planId,
    subscriptionId,
    parties,
    customerId,
    providerId,
    customer,
    provider,
    title,
    classes,
    priceMinor,
    validDays: monthDays,
    unusedTo,
    currency,
    feeBasisPoints,
    state: "awaitingPayment",
    checkoutExpiresAt: now,
    until: now,
    checkout: null,
    shares: [],
    intentIds: [],
    boughtAt: null,
    expiresAt: null,
    lookAt: null,
    remindAt: null,
    refund: null,
    release: null,
    lostMinor: 0,
    dispute: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
