import type { PaymentFact, PaymentFacts } from "./payment-facts.ts";

/** Where a payment stands by the processor's word, in minor units. */
export interface Standing {
  readonly capturedMinor: number;
  /** Given back or on its way; a refund that failed is neither. */
  readonly refundedMinor: number;
  /** Taken by a bank that has not decided. */
  readonly disputedMinor: number;
  /** Taken by a bank for good. */
  readonly lostMinor: number;
  /** With the provider: transferred and not taken back. */
  readonly transferredMinor: number;
  /** What a refund can still give back; none while a bank decides, since it might give it back itself. */
  readonly refundableMinor: number;
  /** A bank decides or asks: nothing is released meanwhile. */
  readonly isReleaseFrozen: boolean;
}

/** Where a payment stands by all that was heard of it, in whatever order; before its capture is heard it has nothing. */
export function standingOf(facts: PaymentFacts): Standing {
  const all = Object.values(facts);
  const capturedMinor = total(all, (each) => each.name === "captured");
  const refundedMinor = total(all, (each) => each.name === "refunded" && each.state !== "failed");
  const disputedMinor = total(all, (each) => each.name === "disputed" && each.state === "open");
  const lostMinor = total(all, (each) => each.name === "disputed" && each.state === "lost");
  const isOpen = all.some((each) => each.name === "disputed" && each.state === "open");
  const isAsked = all.some((each) => each.name === "disputed" && each.state === "inquiry");
  return {
    capturedMinor,
    refundedMinor,
    disputedMinor,
    lostMinor,
    transferredMinor:
      total(all, (each) => each.name === "transferred") - total(all, (each) => each.name === "reversed"),
    refundableMinor: isOpen ? 0 : Math.max(0, capturedMinor - refundedMinor - lostMinor),
    isReleaseFrozen: isOpen || isAsked,
  };
}

function total(facts: readonly PaymentFact[], is: (fact: PaymentFact) => boolean): number {
  return facts.filter(is).reduce((sum, each) => sum + each.amountMinor, 0);
}
