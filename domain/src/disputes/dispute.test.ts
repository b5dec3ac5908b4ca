import { describe, expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { at, noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { DisputeWord } from "../payments/processor-word.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { dispute, isLastCall, noteDispute, noteEvidence } from "./dispute.ts";

const of = { payment: samplePayment("pi", 18_000), booking: sampleHold(sampleTape()).booking };
const dueAt = addMilliseconds(noon, 9 * day);
const word: DisputeWord = {
  disputeId: "du",
  state: "inquiry",
  amountMinor: 18_000,
  feeMinor: 0,
  isTaken: false,
  back: null,
  reason: "fraudulent",
  at: noon,
  dueAt,
};
const asked = noteDispute(null, of, word, noon);

describe("a dispute", () => {
  test("is noted once, and is to be answered from then on", () => {
    expect(dispute.parse(asked)).toEqual(asked);
    expect(asked).toMatchObject({ state: "inquiry", evidence: "none", gatherAt: noon, customer: "Kim Customer" });
    expect(noteDispute(asked, of, word, at(1))).toBe(asked);
  });

  test("keeps how it came to where it stands, and is answered anew when an inquiry becomes one", () => {
    const open = noteDispute(noteEvidence(asked, "saved", noon), of, { ...word, state: "open" }, at(1));
    expect(open.history).toEqual([
      { at: noon, to: "inquiry" },
      { at: at(1), to: "open" },
    ]);
    expect(open).toMatchObject({ evidence: "saved", gatherAt: at(1) });
  });

  test("is answered no more once it is over", () => {
    expect(noteDispute(asked, of, { ...word, state: "lost", dueAt: null }, at(1)).gatherAt).toBeNull();
  });

  test("is sent a day before the bank's deadline, and not again", () => {
    const lastCall = addMilliseconds(dueAt, -day);
    const saved = noteEvidence(asked, "saved", noon);
    expect(saved.gatherAt).toEqual(lastCall);
    expect([isLastCall(saved, addMilliseconds(lastCall, -1)), isLastCall(saved, lastCall)]).toEqual([false, true]);
    expect(noteEvidence(saved, "sent", lastCall)).toMatchObject({ evidence: "sent", gatherAt: null });
  });
});
