import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { divideWord, partIdOf } from "./divide-word.ts";
import type { Payment } from "./payment.ts";
import { hearFact } from "./payment-facts.ts";
import type { DisputeWord, ProcessorWord, RefundWord } from "./processor-word.ts";
import { shareIdOf } from "./share.ts";
import { standingOf } from "./standing-of.ts";

const intentId = "pi";

function share(bookingId: string, amountMinor: number, kind: Payment["kind"] = "booking"): Payment {
  const paymentId = shareIdOf(intentId, bookingId);
  return samplePayment(paymentId, amountMinor, {
    kind,
    bookingId,
    facts: hearFact({}, { name: "captured", id: paymentId, amountMinor, feeMinor: 0 }),
    share: { intentId, transferGroup: "order", parts: {} },
  });
}

const byHand = (refundId: string, amountMinor: number): RefundWord => ({
  refundId,
  cause: null,
  paymentId: null,
  amountMinor,
  state: "succeeded",
});
const ours = (bookingId: string, amountMinor: number): RefundWord => ({
  ...byHand(`re-${bookingId}`, amountMinor),
  cause: "cancellation",
  paymentId: shareIdOf(intentId, bookingId),
});
const dispute = (amountMinor: number, more: Partial<DisputeWord> = {}): DisputeWord => ({
  disputeId: "du",
  state: "open",
  amountMinor,
  feeMinor: 1_500,
  isTaken: true,
  back: null,
  reason: "fraudulent",
  at: noon,
  dueAt: null,
  ...more,
});

/** What each share is told, and the shares with what was noted and heard in them. */
function hear(payments: readonly Payment[], word: ProcessorWord) {
  const heard = divideWord(payments, word);
  return {
    told: heard.map((each) => each.word),
    payments: heard.map(({ payment, word: { refunds, disputes } }) => {
      const refunded = refunds.map((each) => ({ name: "refunded", id: each.refundId, ...pick(each) }) as const);
      const disputed = disputes.map(
        ({ disputeId: id, amountMinor, feeMinor, state, at, back }) =>
          ({ name: "disputed", id, amountMinor: amountMinor - (back?.amountMinor ?? 0), feeMinor, state, at }) as const,
      );
      return { ...payment, facts: [...refunded, ...disputed].reduce(hearFact, payment.facts) };
    }),
  };
}

function pick({ amountMinor, state, cause }: RefundWord) {
  return { amountMinor, state, cause };
}

/** A class that was used, or given back to its pass. */
const turned = (payment: Payment): Payment => ({ ...payment, kind: payment.kind === "pass" ? "booking" : "pass" });

const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
const of = (told: readonly ProcessorWord[]) => ({
  refunds: told.map((each) => each.refunds.map(({ refundId, amountMinor }) => [refundId, amountMinor])),
  disputes: told.map((each) => each.disputes.map(({ amountMinor, feeMinor }) => [amountMinor, feeMinor])),
});

describe("what is divided", () => {
  test("gives a payment that is all of it the whole word", () => {
    const whole = samplePayment(intentId, 9_000);
    const word = { refunds: [byHand("re", 100)], disputes: [dispute(9_000)] };
    expect(divideWord([whole], word)).toEqual([{ payment: whole, word }]);
  });

  test("gives what we asked for to its share alone, under its own id", () => {
    const { told } = hear([share("a", 3_000), share("b", 6_000)], { refunds: [ours("b", 6_000)], disputes: [] });
    expect(of(told)).toEqual({ refunds: [[], [["re-b", 6_000]]], disputes: [[], []] });
  });

  test("divides what was given back by hand by what each share still has", () => {
    const payments = [share("a", 3_000), share("b", 3_000), share("c", 6_000)];
    const { told } = hear(payments, { refunds: [byHand("re", 900), ours("a", 3_000)], disputes: [] });
    expect(of(told).refunds).toEqual([[["re-a", 3_000]], [["re-pi-b", 300]], [["re-pi-c", 600]]]);
  });

  test("divides a dispute with its fee, and beyond what is left by what each has brought", () => {
    const payments = [share("a", 3_000), share("b", 6_000)];
    const { told } = hear(payments, { refunds: [ours("a", 3_000)], disputes: [dispute(9_000)] });
    expect(of(told).disputes).toEqual([[[1_000, 167]], [[8_000, 1_333]]]);
  });

  test("keeps to how it was divided when it was first heard of", () => {
    const open = { refunds: [], disputes: [dispute(9_000)] };
    const first = hear([share("a", 3_000), share("b", 6_000)], open);
    const back = { amountMinor: 9_000, feeMinor: 1_500 };
    const later = { refunds: [ours("a", 1_000)], disputes: [dispute(9_000, { state: "won", back })] };
    const second = hear(first.payments, later);
    expect(of(second.told).disputes).toEqual(of(first.told).disputes);
    expect(second.told.map((each) => each.disputes[0]?.back)).toEqual([
      { amountMinor: 3_000, feeMinor: 500 },
      { amountMinor: 6_000, feeMinor: 1_000 },
    ]);
  });
});

describe("what is divided over a pass", () => {
  const [taken, next, last] = [share("a", 3_334), share("b", 3_333, "pass"), share("c", 3_333, "pass")];
  const partly = { state: "lost", back: { amountMinor: 5_000, feeMinor: 0 } } as const;

  test.each([
    ["a class less", 3_333, [0, 3_333, 0]],
    ["part of a class", 1, [0, 1, 0]],
    ["more than a class", 3_334, [0, 3_333, 1]],
    ["more than is not used", 7_000, [334, 3_333, 3_333]],
  ])("takes %s from what is not used first", (_, amountMinor, expected) => {
    const { told } = hear([taken, next, last], { refunds: [byHand("re", amountMinor)], disputes: [] });
    expect(told.map((each) => sum(each.refunds.map((refund) => refund.amountMinor)))).toEqual(expected);
  });

  test("takes from a class that lacks something before a whole one", () => {
    const first = hear([taken, next, last], { refunds: [ours("c", 1_000)], disputes: [] });
    const later = { refunds: [ours("c", 1_000), byHand("re", 2_500)], disputes: [] };
    expect(of(hear(first.payments, later).told).refunds).toEqual([
      [],
      [["re-pi-b", 167]],
      [
        ["re-c", 1_000],
        ["re-pi-c", 2_333],
      ],
    ]);
  });

  test("takes nothing twice from a class that a bank has asked about", () => {
    const inquiry = dispute(3_333, { state: "inquiry", isTaken: false });
    const asked = hear([taken, next, last], { refunds: [], disputes: [inquiry] });
    const given = hear(asked.payments, { refunds: [byHand("re", 3_333)], disputes: [inquiry] });
    expect(of(given.told).refunds).toEqual([[], [], [["re-pi-c", 3_333]]]);
    const lost = hear(given.payments, {
      refunds: [byHand("re", 3_333)],
      disputes: [dispute(3_333, { state: "lost" })],
    });
    expect(of(lost.told).disputes).toEqual([[], [[3_333, 1_500]], []]);
  });

  test("loses in part what is not used first, whatever has been used by the time that it is heard again", () => {
    const open = hear([taken, next, last], { refunds: [], disputes: [dispute(10_000)] });
    const lost = hear(open.payments, { refunds: [], disputes: [dispute(10_000, partly)] });
    const expected = [
      ["won", 3_334],
      ["lost", 0],
      ["lost", 1_666],
    ];
    const heard = (told: readonly ProcessorWord[]) =>
      told.flatMap((each) => each.disputes).map(({ state, back }) => [state, back?.amountMinor]);
    expect(heard(lost.told)).toEqual(expected);
    expect(heard(hear(lost.payments.map(turned), { refunds: [], disputes: [dispute(10_000, partly)] }).told)).toEqual(
      expected,
    );
  });
});

const scene = fc.record({
  captured: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 10 }),
  unused: fc.nat(1_023),
  words: fc.array(
    fc.record({
      kind: fc.constantFrom("byHand", "ours", "inquiry", "dispute", "won", "keptInPart", "turn"),
      share: fc.nat(9),
      part: fc.integer({ min: 1, max: 100 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

test("gives every unit of every word to exactly one share, the same however often it is said", () => {
  fc.assert(
    fc.property(scene, ({ captured, unused, words }) => {
      const kindOf = (index: number) => (((unused >> index) & 1) === 1 ? "pass" : "booking");
      let payments: readonly Payment[] = captured.map((amount, index) => share(`b${index}`, amount, kindOf(index)));
      let said: ProcessorWord = { refunds: [], disputes: [] };
      for (const [index, { kind, share: at, part }] of words.entries()) {
        if (kind === "turn")
          payments = payments.map((each, own) => (own === at % payments.length ? turned(each) : each));
        said = say(said, payments, { kind, at, part, index });
        const once = hear(payments, said);
        const twice = hear(once.payments, said);
        expect(of(twice.told)).toEqual(of(once.told));
        expectWhole(once.told, said);
        payments = once.payments;
      }
      for (const each of payments) {
        const { refundedMinor, disputedMinor, lostMinor } = standingOf(each.facts);
        expect(refundedMinor + disputedMinor + lostMinor).toBeLessThanOrEqual(each.capturedMinor);
      }
    }),
    runs(300),
  );
});

interface Next {
  readonly kind: string;
  readonly at: number;
  readonly part: number;
  readonly index: number;
}

/** The next thing that the processor says, never of more than is left. */
function say(said: ProcessorWord, payments: readonly Payment[], { kind, at, part, index }: Next): ProcessorWord {
  const left = payments.map(({ capturedMinor, facts }) => {
    const { refundedMinor, disputedMinor, lostMinor } = standingOf(facts);
    const asked = Object.values(facts).filter((each) => each.name === "disputed" && each.state === "inquiry");
    return capturedMinor - refundedMinor - disputedMinor - sum(asked.map((each) => each.amountMinor)) - lostMinor;
  });
  const own = payments[at % payments.length];
  const amountOf = (minor: number) => Math.ceil((minor * part) / 100);
  const known = said.disputes[0];
  if (kind === "ours" && own) {
    const amountMinor = amountOf(left[at % payments.length] ?? 0);
    const isNew = !said.refunds.some((each) => each.paymentId === own.paymentId);
    return isNew && amountMinor > 0 ? { ...said, refunds: [...said.refunds, ours(own.bookingId, amountMinor)] } : said;
  }
  const amountMinor = amountOf(sum(left));
  if (kind === "byHand" && amountMinor > 0) {
    return { ...said, refunds: [...said.refunds, byHand(`re-${index}-hand`, amountMinor)] };
  }
  if (kind === "inquiry" && !known && amountMinor > 0) {
    return { ...said, disputes: [dispute(amountMinor, { state: "inquiry", isTaken: false })] };
  }
  if (kind === "dispute" && known?.state === "inquiry") return { ...said, disputes: [dispute(known.amountMinor)] };
  if (kind === "dispute" && !known && amountMinor > 0) return { ...said, disputes: [dispute(amountMinor)] };
  if (known?.state === "open" && kind === "won") {
    const back = { amountMinor: known.amountMinor, feeMinor: known.feeMinor };
    return { ...said, disputes: [{ ...known, state: "won", back }] };
  }
  if (known?.state === "open" && kind === "keptInPart") {
    const back = { amountMinor: amountOf(known.amountMinor), feeMinor: 0 };
    return { ...said, disputes: [{ ...known, state: "lost", back }] };
  }
  return said;
}

function expectWhole(told: readonly ProcessorWord[], said: ProcessorWord): void {
  const refunds = told.flatMap((each) => each.refunds);
  const disputes = told.flatMap((each) => each.disputes);
  const isOf = (id: string, bookings: number) => (known: string) =>
    known === id ||
    Array.from({ length: bookings }, (_, index) => `${id}-${shareIdOf(intentId, `b${index}`)}`).includes(known);
  for (const each of said.refunds) {
    const is = isOf(each.refundId, told.length);
    const own = refunds.filter((known) => is(known.refundId));
    expect(sum(own.map((known) => known.amountMinor))).toBe(each.amountMinor);
  }
  for (const each of said.disputes) {
    const is = isOf(each.disputeId, told.length);
    const own = disputes.filter((known) => is(known.disputeId));
    expect(sum(own.map((known) => known.amountMinor))).toBe(each.amountMinor);
    expect(sum(own.map((known) => known.feeMinor))).toBe(each.feeMinor);
    expect(sum(own.map((known) => known.back?.amountMinor ?? 0))).toBe(each.back?.amountMinor ?? 0);
    for (const known of own) expect(known.back?.amountMinor ?? 0).toBeLessThanOrEqual(known.amountMinor);
  }
}

test("names a part after its share, and what is whole by itself", () => {
  expect(partIdOf(share("a", 1), "re")).toBe("re-pi-a");
  expect(partIdOf(samplePayment(intentId, 1), "re")).toBe("re");
});
