import { hearFact, type PaymentFact, type PaymentFacts } from "../src/payments/payment-facts.ts";

/** One payment and where its units are, counted apart from the ledger. */
export interface Purse {
  readonly paymentId: string;
  readonly capturedMinor: number;
  held: number;
  owed: number;
  released: number;
  refunded: number;
  lost: number;
  dispute: { readonly id: string; readonly amountMinor: number; readonly feeMinor: number } | null;
  facts: PaymentFacts;
}

/** What some pot of all purses comes to. */
export function sum(purses: readonly Purse[], pot: "held" | "owed" | "released" | "refunded" | "lost"): number {
  return purses.reduce((total, each) => total + each[pot], 0);
}

/** Says a fact of a payment, as often as the processor would. */
export function hear(purse: Purse, fact: PaymentFact): void {
  purse.facts = hearFact(hearFact(purse.facts, fact), fact);
}
