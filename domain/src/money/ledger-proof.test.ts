import { expect, test } from "vitest";
import { captureEntry, type LedgerEntry, refundEntry } from "./ledger.ts";
import {
  addUp,
  compareCharge,
  compareMove,
  noProof,
  type Proof,
  type ProofPage,
  type ProofStep,
  sumOf,
  takeProofPage,
} from "./ledger-proof.ts";

const head = { bookingId: "b", providerId: "p", currency: "usd", at: new Date("2026-11-25T12:00:00Z") };
const capture = captureEntry(head, { paymentId: "pi", amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" });
const back = refundEntry(head, "re", 9_500);
const stated = { paymentId: "pi", amountMinor: 19_000, refundedMinor: 9_500, feeMinor: 581 };
const payment = { capturedMinor: 19_000, refundedMinor: 9_500 };

test("finds nothing where charge, payment and entry agree, also where the fee is not known", () => {
  expect(compareCharge(stated, payment, capture)).toEqual([]);
  expect(compareCharge({ ...stated, feeMinor: null }, payment, capture)).toEqual([]);
});

test.each([
  ["a charge that nobody knows of", stated, null, capture, "unknown", 19_000, 0],
  ["another amount", { ...stated, amountMinor: 1 }, { ...payment, capturedMinor: 2 }, capture, "amount", 1, 2],
  ["another refund", stated, { ...payment, refundedMinor: 0 }, capture, "refunded", 9_500, 0],
  ["a payment without an entry", stated, payment, null, "unbooked", 19_000, 0],
  ["another fee", { ...stated, feeMinor: 580 }, payment, capture, "fee", 580, 581],
] as const)("finds %s", (_, charge, known, entry, what, statedMinor, recordedMinor) => {
  expect(compareCharge(charge, known, entry)[0]).toEqual({ id: "pi", what, statedMinor, recordedMinor });
});

test("finds what was moved and not written, or written otherwise", () => {
  expect(compareMove("re", -9_500, back)).toEqual([]);
  expect(compareMove("re", -9_501, back)).toEqual([
    { id: "re", what: "amount", statedMinor: -9_501, recordedMinor: -9_500 },
  ]);
  expect(compareMove("re", 0, null)).toEqual([{ id: "re", what: "unknown", statedMinor: 0, recordedMinor: 0 }]);
});

test("finds an entry that does not sum to zero", () => {
  const torn: LedgerEntry = { ...capture, lines: capture.lines.slice(1) };
  expect(addUp([capture, torn]).differences).toEqual([
    { id: "capture-pi", what: "unbalanced", statedMinor: 0, recordedMinor: -18_419 },
  ]);
});

function prove(statedMinor: number): Proof {
  const empty = { checked: 0, differences: [], balances: [], statedMinor: 0, next: null };
  const pages: readonly (readonly [ProofStep, ProofPage])[] = [
    ["entries", { ...empty, checked: 1, ...addUp([capture]), next: "capture-pi" }],
    ["entries", { ...empty, checked: 1, ...addUp([back]) }],
    ["charges", { ...empty, checked: 1, differences: compareCharge(stated, null, null) }],
    ["balance", { ...empty, checked: 2, statedMinor }],
  ];
  return pages.reduce((proof, [step, page]) => takeProofPage(proof, step, page), noProof);
}

test("adds pages up, and holds the processor's account against its own statement at the end", () => {
  const proof = prove(18_419 - 9_500);
  expect(proof).toMatchObject({
    checked: { entries: 2, charges: 1, refunds: 0, transfers: 0, balance: 2 },
    done: ["entries", "charges", "balance"],
    balances: { processor: 8_919, processingCost: 581, bookings: -19_000, refundsOwed: 9_500 },
  });
  expect(sumOf(proof)).toBe(0);
  expect(proof.differences.map((each) => each.what)).toEqual(["unknown"]);
  expect(prove(8_918).differences.at(-1)).toEqual({
    id: "processor",
    what: "amount",
    statedMinor: 8_918,
    recordedMinor: 8_919,
  });
});
