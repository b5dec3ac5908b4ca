import { addMilliseconds, hour } from "../time/instant.ts";
import type { Subscription } from "./subscription.ts";

/** How long before a month ends it is seen to that the next one may be charged. */
const standingHours = 6;
/** The processor charges about an hour after a month has ended. */
const renewalHours = 2;
const pastDueHours = 24;
/** A Checkout that is past its time, of which no word has come. */
const lateHours = 1;

/**
 * When the sweep looks at a subscription again: shortly before it renews, shortly after, and daily while a month is not paid,
 * also once it is cancelled; and at once while the processor has not ended what its provider has. Null once nothing of it is
 * charged any more.
 *
 * @param isOpen whether its latest month can still be paid
 */
export function nextLook(
  { state, periodEnd, until, endsAtPeriodEnd, providerEndedAt }: Omit<Subscription, "lookAt">,
  now: Date,
  isOpen = false,
): Date | null {
  if (state === "awaitingPayment") return until > now ? until : addMilliseconds(now, lateHours * hour);
  const isRunning = state === "active" || state === "pastDue";
  if (isRunning && providerEndedAt !== null && !endsAtPeriodEnd) return now;
  if (state === "pastDue" || (state === "cancelled" && isOpen)) return addMilliseconds(now, pastDueHours * hour);
  if (state !== "active" || !periodEnd) return null;
  const looks = [addMilliseconds(periodEnd, -standingHours * hour), addMilliseconds(periodEnd, renewalHours * hour)];
  return looks.find((each) => each > now) ?? addMilliseconds(now, hour);
}
