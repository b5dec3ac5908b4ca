import { Refusal } from "../errors.ts";
import type { Subscription } from "./subscription.ts";

/**
 * Notes that the provider of a subscription lets it end with the month that is paid, for good: its customer cannot resume it. It
 * is due from then on until the processor has it too, so that nothing is lost of an act that dies in between. Noted already, and
 * not carried out yet, it is the same object.
 *
 * @throws {Refusal} `not-found` for anybody else, `subscription-over`, or `subscription-ending` where no month is to follow
 */
export function endByProvider(before: Subscription | null, uid: string, now: Date): Subscription {
  if (before?.providerId !== uid || before.processorId === null) throw new Refusal("not-found");
  if (before.state === "cancelled") throw new Refusal("subscription-over");
  if (before.state === "active" && before.endsAtPeriodEnd) throw new Refusal("subscription-ending");
  if (before.providerEndedAt !== null) return before;
  return { ...before, providerEndedAt: now, lookAt: now, version: before.version + 1, updatedAt: now };
}
