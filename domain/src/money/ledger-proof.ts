import { z } from "zod";
import { type Account, balancesOf, type LedgerEntry, ledgerEntry, linesOf } from "./ledger.ts";

/** What is gone through to prove the ledger: its own entries, then what the processor lists of itself. */
export const proofSteps = ["entries", "charges", "refunds", "transfers", "balance"] as const;
export type ProofStep = (typeof proofSteps)[number];

/** In what a record differs from what the processor states; `unknown` has no record at all, `unbalanced` is our own. */
const differenceKinds = ["unknown", "amount", "refunded", "unbooked", "booked", "fee", "unbalanced"] as const;

/** One thing on which ledger and processor do not agree, in minor units. */
export const difference = z.strictObject({
  /** The processor's id, or the entry's. */
  id: z.string(),
  what: z.enum(differenceKinds),
  statedMinor: z.int(),
  recordedMinor: z.int(),
});
export type Difference = z.infer<typeof difference>;

/** What of the proof one call has gone through. */
export const proofPage = z.strictObject({
  checked: z.int().nonnegative(),
  differences: z.array(difference),
  /** What the entries of the page add to each account; of the other steps nothing. */
  balances: ledgerEntry.shape.lines,
  /** What the processor's balance transactions of the page come to. */
  statedMinor: z.int(),
  /** Where the next page begins; null after the last. */
  next: z.string().nullable(),
});
export type ProofPage = z.infer<typeof proofPage>;

/** How far a proof has come. */
export interface Proof {
  readonly checked: Readonly<Record<ProofStep, number>>;
  readonly done: readonly ProofStep[];
  readonly differences: readonly Difference[];
  readonly balances: Readonly<Record<Account, number>>;
  readonly statedMinor: number;
}

export const noProof: Proof = {
  checked: { entries: 0, charges: 0, refunds: 0, transfers: 0, balance: 0 },
  done: [],
  differences: [],
  balances: balancesOf([]),
  statedMinor: 0,
};

/** Takes a page of a step into a proof; after the last page, the processor's account is held against its own statement. */
export function takeProofPage(proof: Proof, step: ProofStep, page: ProofPage): Proof {
  const balances = balancesOf([{ lines: linesOf(proof.balances) }, { lines: page.balances }]);
  const statedMinor = proof.statedMinor + page.statedMinor;
  const done = page.next === null ? [...proof.done, step] : proof.done;
  const isStated = step === "balance" && page.next === null && done.includes("entries");
  return {
    checked: { ...proof.checked, [step]: proof.checked[step] + page.checked },
    done,
    differences: [
      ...proof.differences,
      ...page.differences,
      ...(isStated ? differ("processor", "amount", statedMinor, balances.processor) : []),
    ],
    balances,
    statedMinor,
  };
}

/** What the accounts of a proof come to together: zero, or the ledger is wrong. */
export function sumOf({ balances }: Pick<Proof, "balances">): number {
  return Object.values(balances).reduce((sum, each) => sum + each, 0);
}

/** A charge that the processor has taken, as it states it; its fee where that is known. */
export interface StatedCharge {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly refundedMinor: number;
  readonly feeMinor: number | null;
}

/** Holds a charge against the payment and the entry that were made of it. */
export function compareCharge(
  { paymentId, amountMinor, refundedMinor, feeMinor }: StatedCharge,
  payment: { readonly capturedMinor: number; readonly refundedMinor: number } | null,
  entry: Pick<LedgerEntry, "lines"> | null,
): Difference[] {
  if (!payment) return differ(paymentId, "unknown", amountMinor, 0);
  const booked = entry ? balancesOf([entry]) : null;
  return [
    ...differ(paymentId, "amount", amountMinor, payment.capturedMinor),
    ...differ(paymentId, "refunded", refundedMinor, payment.refundedMinor),
    ...(booked
      ? [
          ...differ(paymentId, "booked", amountMinor, booked.processor + booked.processingCost),
          ...differ(paymentId, "fee", feeMinor ?? booked.processingCost, booked.processingCost),
        ]
      : differ(paymentId, "unbooked", amountMinor, 0)),
  ];
}

/**
 * Holds what the processor has paid out, or taken back, against the entry of it.
 *
 * @param statedMinor what came to us by it; below zero what went
 */
export function compareMove(id: string, statedMinor: number, entry: Pick<LedgerEntry, "lines"> | null): Difference[] {
  if (!entry) return differ(id, "unknown", statedMinor, 0);
  return differ(id, "amount", statedMinor, balancesOf([entry]).processor);
}

/** What is wrong with entries by themselves, and what they add to the accounts. */
export function addUp(entries: readonly LedgerEntry[]): Pick<ProofPage, "balances" | "differences"> {
  return {
    differences: entries.flatMap((each) =>
      differ(
        each.entryId,
        "unbalanced",
        0,
        each.lines.reduce((sum, line) => sum + line.amountMinor, 0),
      ),
    ),
    balances: linesOf(balancesOf(entries)),
  };
}

/** The difference between two amounts, or none; an unknown record differs also where it is of nothing. */
function differ(id: string, what: Difference["what"], statedMinor: number, recordedMinor: number): Difference[] {
  const isSame = statedMinor === recordedMinor && what !== "unknown" && what !== "unbooked";
  return isSame ? [] : [{ id, what, statedMinor, recordedMinor }];
}
