import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { hearFact, type PaymentFact, type PaymentFacts, paymentFact } from "./payment-facts.ts";
import { standingOf } from "./standing-of.ts";

const captured: PaymentFact = { name: "captured", id: "ch", amountMinor: 19_000, feeMinor: 581 };
const dispute = { name: "disputed", id: "dp", amountMinor: 19_000, feeMinor: 1_500, at: null } as const;
const refund = { name: "refunded", id: "re", amountMinor: 9_500, cause: "cancellation" } as const;
const transferred: PaymentFact = { name: "transferred", id: "tr", amountMinor: 8_075 };
const reversed: PaymentFact = { name: "reversed", id: "trr", amountMinor: 8_000 };

const sixes: Readonly<Record<string, readonly PaymentFact[]>> = {
  "each of another kind": [
    captured,
    { ...refund, state: "succeeded" },
    { ...dispute, state: "open" },
    { ...dispute, state: "lost" },
    transferred,
    reversed,
  ],
  "a refund that fails beside an inquiry that becomes a dispute": [
    captured,
    { ...refund, state: "pending" },
    { ...refund, state: "succeeded" },
    { ...refund, state: "failed" },
    { ...dispute, feeMinor: 0, state: "inquiry" },
    { ...dispute, state: "won" },
  ],
};

describe.each(Object.entries(sixes))("six events, %s", (_, events) => {
  test("lead to one state in all 720 orders and all 64 ways of saying some twice", () => {
    const expected = canonical(fold(events));
    let cases = 0;
    for (const order of permutations(events)) {
      for (let mask = 0; mask < 64; mask++) {
        const isTwice = (index: number) => (mask & (1 << index)) !== 0;
        const atOnce = order.flatMap((each, index) => (isTwice(index) ? [each, each] : [each]));
        const atTheEnd = [...order, ...order.filter((__, index) => isTwice(index))];
        if (canonical(fold(atOnce)) !== expected || canonical(fold(atTheEnd)) !== expected) {
          throw new Error(`differs for ${JSON.stringify(order)} with mask ${mask}`);
        }
        cases += 1;
      }
    }
    expect(cases).toBe(46_080);
  });
});

test("leads to one state in any order and repetition of any facts, contradicting ones too", () => {
  const id = fc.constantFrom("a", "b");
  const amountMinor = fc.nat(3);
  const anyFact: fc.Arbitrary<PaymentFact> = fc
    .record({
      name: fc.constantFrom("captured", "refunded", "disputed", "transferred", "reversed"),
      id,
      amountMinor,
      feeMinor: fc.nat(3),
      refundState: fc.constantFrom("pending", "succeeded", "failed"),
      disputeState: fc.constantFrom("inquiry", "inquiryClosed", "open", "won", "lost"),
    })
    .map(({ refundState, disputeState, feeMinor, ...rest }) =>
      paymentFact.parse({
        ...rest,
        ...((rest.name === "captured" || rest.name === "disputed") && { feeMinor }),
        ...(rest.name === "refunded" && { state: refundState }),
        ...(rest.name === "disputed" && { state: disputeState }),
      }),
    );
  fc.assert(
    fc.property(
      fc
        .array(anyFact, { maxLength: 12 })
        .chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 })),
        ),
      ([facts, again]) => {
        expect(canonical(fold(again))).toBe(canonical(fold(facts)));
      },
    ),
    runs(1_000),
  );
});

describe("where a payment stands", () => {
  const standing = (...facts: PaymentFact[]) => standingOf(fold(facts));

  test("has what was captured and not given back", () => {
    expect(standing(captured, { ...refund, state: "pending" }, transferred, reversed)).toEqual({
      capturedMinor: 19_000,
      refundedMinor: 9_500,
      disputedMinor: 0,
      lostMinor: 0,
      transferredMinor: 75,
      refundableMinor: 9_500,
      isReleaseFrozen: false,
    });
  });

  test.each([
    ["an inquiry", "inquiry", { refundableMinor: 19_000, isReleaseFrozen: true }],
    ["a closed inquiry", "inquiryClosed", { refundableMinor: 19_000, isReleaseFrozen: false }],
    ["a dispute", "open", { refundableMinor: 0, isReleaseFrozen: true, disputedMinor: 19_000 }],
    ["a dispute that was won", "won", { refundableMinor: 19_000, isReleaseFrozen: false }],
    ["a dispute that was lost", "lost", { refundableMinor: 0, isReleaseFrozen: false, lostMinor: 19_000 }],
  ] as const)("under %s", (_, state, expected) => {
    expect(standing(captured, { ...dispute, state })).toMatchObject(expected);
  });

  test("has a refund that failed again, and nothing before its capture is heard", () => {
    expect(standing(captured, { ...refund, state: "failed" })).toMatchObject({ refundableMinor: 19_000 });
    expect(standing({ ...refund, state: "succeeded" })).toMatchObject({ capturedMinor: 0, refundableMinor: 0 });
  });
});

function fold(facts: readonly PaymentFact[]): PaymentFacts {
  return facts.reduce(hearFact, {});
}

function canonical(facts: PaymentFacts): string {
  const sorted = Object.keys(facts).toSorted();
  return JSON.stringify([sorted.map((key) => [key, facts[key]]), standingOf(facts)]);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
