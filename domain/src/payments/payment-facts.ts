import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import { instant } from "../time/instant.ts";

/** How far a refund and a dispute can have come, each later than those before it and never undone. */
const refundStates = ["pending", "succeeded", "failed"] as const;
export const disputeStates = ["inquiry", "inquiryClosed", "open", "won", "lost"] as const;

const id = z.string();

/** Something that the processor says of a payment; `id` is its own of the charge, refund, dispute, transfer or reversal. */
export const paymentFact = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("captured"), id, amountMinor, feeMinor: amountMinor }),
  z.strictObject({
    name: z.literal("refunded"),
    id,
    amountMinor,
    state: z.enum(refundStates),
    /** The intent that it carries out; null for one that somebody else has made. */
    cause: z.string().nullable().default(null),
  }),
  z.strictObject({
    name: z.literal("disputed"),
    id,
    amountMinor,
    feeMinor: amountMinor,
    state: z.enum(disputeStates),
    /** When the bank began. */
    at: instant.nullable().default(null),
  }),
  z.strictObject({ name: z.literal("transferred"), id, amountMinor }),
  z.strictObject({ name: z.literal("reversed"), id, amountMinor }),
]);

export type PaymentFact = z.infer<typeof paymentFact>;
export type DisputeState = (typeof disputeStates)[number];

/** All that was ever heard of a payment: of each thing the latest, by its name and id. */
export type PaymentFacts = Readonly<Record<string, PaymentFact>>;

const order = {
  captured: () => 0,
  refunded: (fact: PaymentFact) => (fact.name === "refunded" ? refundStates.indexOf(fact.state) : 0),
  disputed: (fact: PaymentFact) => (fact.name === "disputed" ? disputeStates.indexOf(fact.state) : 0),
  transferred: () => 0,
  reversed: () => 0,
};

/**
 * What is known of a payment once another fact is heard. Of two facts about one thing the later state stands, and of the
 * same state the larger amount; so any order and any repetition of the same facts leads to the same knowledge.
 */
export function hearFact(facts: PaymentFacts, fact: PaymentFact): PaymentFacts {
  const key = `${fact.name} ${fact.id}`;
  const known = facts[key];
  return known && compare(known, fact) >= 0 ? facts : { ...facts, [key]: fact };
}

function compare(a: PaymentFact, b: PaymentFact): number {
  return order[a.name](a) - order[b.name](b) || a.amountMinor - b.amountMinor || feeOf(a) - feeOf(b);
}

function feeOf(fact: PaymentFact): number {
  return "feeMinor" in fact ? fact.feeMinor : 0;
}
