import type { Stripe } from "stripe";

/**
 * The moment a number of months after the day that a subscription is billed by, in Unix seconds.
 *
 * A month without that day is billed on its last one, and the next month on the day itself again.
 */
export function monthsAfter(anchor: number, months: number): number {
  const from = new Date(anchor * 1000);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const daysOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), daysOfMonth) - 1;
  return first / 1000 + day * 86_400 + (anchor % 86_400);
}

/** The first moment after `at` at which a period that is billed by `anchor` ends. */
export function nextPeriodEnd({
  anchor,
  at,
  everyMonths,
}: {
  anchor: number;
  at: number;
  everyMonths: number;
}): number {
  let months = everyMonths;
  while (monthsAfter(anchor, months) <= at) months += everyMonths;
  return monthsAfter(anchor, months);
}

/** The one item of a subscription, which holds its price and its period. */
export function itemOf(subscription: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = subscription.items.data;
  if (item === undefined) throw new Error(`${subscription.id} has no item`);
  return item;
}
