import { describe, expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { cancellationEntry, releaseEntry } from "../money/booking-entries.ts";
import { balancesOf, captureEntry, type LedgerEntry, ledgerEntry } from "../money/ledger.ts";
import { splitPrice } from "../money/money.ts";
import { allocatedTo } from "./allocated.ts";
import { owedOf } from "./bear.ts";
import { hearProcessor } from "./hear-processor.ts";
import type { Payment, Refund } from "./payment.ts";
import { hearFact } from "./payment-facts.ts";
import type { DisputeWord, RefundWord } from "./processor-word.ts";
import { refundIntent } from "./refund-intent.ts";
import { standingOf } from "./standing-of.ts";

type Word = RefundWord | DisputeWord;

interface World {
  readonly payment: Payment;
  readonly booking: Booking;
  readonly refunds: readonly Refund[];
  readonly entries: readonly LedgerEntry[];
}

const head = { bookingId: "b", providerId: "provider", currency: "usd", at: noon };
const captured = { name: "captured", id: "pi", amountMinor: 19_000, feeMinor: 581 } as const;

/** A payment of 190.00 for a booking, of which something is owed back, and which may be released. */
function world({ owedMinor = 0, isReleased = false } = {}): World {
  const kept = 19_000 - owedMinor;
  const payment: Payment = {
    paymentId: "pi",
    kind: "booking",
    checkoutId: "cs",
    bookingId: "b",
    customerId: "customer",
    providerId: "provider",
    currency: "usd",
    capturedMinor: 19_000,
    refundedMinor: 0,
    allocations: [
      { to: isReleased ? ("released" as const) : ("booking" as const), bookingId: "b", amountMinor: kept },
      { to: "refund" as const, bookingId: "b", amountMinor: owedMinor },
    ].filter((each) => each.amountMinor > 0),
    facts: hearFact({}, captured),
    share: null,
    createdAt: noon,
  };
  const refund = owedMinor > 0 ? ({ amountMinor: owedMinor, doneMinor: 0, state: "owed" } as const) : null;
  return {
    payment,
    booking: { ...sampleHold(sampleTape()).booking, refund },
    refunds: owedMinor > 0 ? [refundIntent(payment, "cancellation", owedMinor, noon)] : [],
    entries: [
      captureEntry(head, { paymentId: "pi", amountMinor: 19_000, feeMinor: 581, owedTo: "bookings" }),
      cancellationEntry(head, owedMinor),
      ...(isReleased ? [releaseEntry(head, splitPrice(kept, 1_500))] : []),
    ],
  };
}

function hear(before: World, words: readonly Word[]): World {
  const booked = new Set(before.entries.map((each) => each.entryId));
  const word = {
    refunds: words.filter((each) => "refundId" in each),
    disputes: words.filter((each) => "disputeId" in each),
  };
  const isReleased = before.booking.release !== null;
  const { entries, ...after } = hearProcessor({ ...before, isReleased, others: [], booked }, word, noon);
  return { ...after, entries: [...before.entries, ...entries] };
}

const inTurn = (before: World, words: readonly Word[]) => words.reduce((each, word) => hear(each, [word]), before);

/** What a history ends in: where every unit is, what is owed and shown; not when, nor in which steps. */
function endOf({ payment, booking, refunds, entries }: World) {
  const allocations = (["booking", "released", "refund", "lost"] as const).map((to) => allocatedTo(payment, to));
  return {
    balances: balancesOf(entries),
    allocations,
    refundedMinor: payment.refundedMinor,
    standing: standingOf(payment.facts),
    refunds: refunds.map(({ dueAt: _, ...each }) => each),
    refund: booking.refund,
    dispute: booking.dispute,
  };
}

/** Holds the end of a history against what is counted apart from the ledger. */
function expectExact({ payment, refunds, entries }: World): void {
  for (const entry of entries) expect(ledgerEntry.parse(entry)).toEqual(entry);
  expect(new Set(entries.map((each) => each.entryId)).size).toBe(entries.length);
  const balances = balancesOf(entries);
  const { refundedMinor, disputedMinor, lostMinor } = standingOf(payment.facts);
  const gone = refundedMinor + disputedMinor + lostMinor;
  const sent = refunds.filter((each) => each.state !== "owed").reduce((sum, each) => sum + each.amountMinor, 0);
  const beyond = refundedMinor - sent;
  expect({
    sum: Object.values(balances).reduce((sum, each) => sum + each, 0),
    allocated: payment.allocations.reduce((sum, each) => sum + each.amountMinor, 0),
    processor: balances.processor + balances.processingCost,
    bookings: balances.bookings,
    refundsOwed: balances.refundsOwed,
    disputed: balances.disputed,
    loss: balances.loss,
    earned: balances.platformFee + balances.providerPayable,
    intended: allocatedTo(payment, "refund"),
  }).toEqual({
    sum: 0,
    allocated: 19_000,
    processor: 19_000 - gone,
    bookings: 0 - allocatedTo(payment, "booking"),
    refundsOwed: 0 - owedOf(refunds),
    disputed: disputedMinor,
    loss: lostMinor + beyond - allocatedTo(payment, "lost"),
    earned: 0 - allocatedTo(payment, "released"),
    intended: refunds.reduce((sum, each) => sum + each.amountMinor, 0),
  });
}

const refund = (state: RefundWord["state"], refundId = "re", cause: string | null = "cancellation"): RefundWord => ({
  refundId,
  cause,
  paymentId: null,
  amountMinor: 9_500,
  state,
});
const dispute = (state: DisputeWord["state"], more: Partial<DisputeWord> = {}): DisputeWord => {
  const isTaken = state !== "inquiry" && state !== "inquiryClosed";
  const back = state === "won" ? { amountMinor: 19_000, feeMinor: 0 } : null;
  const feeMinor = isTaken ? 1_500 : 0;
  const asked = { disputeId: "du", amountMinor: 19_000, reason: "fraudulent", at: noon, dueAt: null };
  return { ...asked, state, feeMinor, isTaken, back, ...more };
};

const sixes: Readonly<Record<string, readonly [World, readonly Word[]]>> = {
  "a refund that fails and is made again beside a dispute that is lost": [
    world({ owedMinor: 9_500 }),
    [
      refund("pending"),
      refund("failed"),
      refund("pending", "re2"),
      refund("succeeded", "re2"),
      dispute("open"),
      dispute("lost"),
    ],
  ],
  "a refund that fails for good beside an inquiry that becomes a lost dispute": [
    world({ owedMinor: 9_500 }),
    [refund("pending"), refund("succeeded"), refund("failed"), dispute("inquiry"), dispute("open"), dispute("lost")],
  ],
  "a dispute that is won and another of a part that is lost, after the release": [
    world({ isReleased: true }),
    [
      dispute("inquiry"),
      dispute("open"),
      dispute("won"),
      dispute("open", { disputeId: "du2", amountMinor: 7_001 }),
      dispute("lost", { disputeId: "du2", amountMinor: 7_001 }),
      dispute("inquiry", { disputeId: "du2", amountMinor: 7_001 }),
    ],
  ],
  "a dispute that is lost in part beside a refund that is owed": [
    world({ owedMinor: 9_500 }),
    [
      dispute("inquiry"),
      dispute("open"),
      dispute("lost", { back: { amountMinor: 4_000, feeMinor: 0 } }),
      refund("pending"),
      refund("succeeded"),
      dispute("inquiry"),
    ],
  ],
  "a refund by hand that fails beside one that is owed, and a part that is lost": [
    world({ owedMinor: 9_500 }),
    [
      refund("succeeded"),
      { ...refund("succeeded", "hand", null), amountMinor: 3_000 },
      { ...refund("failed", "hand", null), amountMinor: 3_000 },
      dispute("open", { amountMinor: 8_000 }),
      dispute("lost", { amountMinor: 8_000 }),
      dispute("inquiry", { amountMinor: 8_000 }),
    ],
  ],
};

describe.each(Object.entries(sixes))("six words, %s", (_, [start, words]) => {
  test("lead to one end in all 720 orders and all 64 ways of saying some twice", () => {
    const expected = endOf(hear(start, words));
    expectExact(hear(start, words));
    const text = JSON.stringify(expected);
    let cases = 0;
    for (const order of permutations(words)) {
      for (let mask = 0; mask < 64; mask++) {
        const isTwice = (index: number) => (mask & (1 << index)) !== 0;
        const history = [
          ...order.flatMap((each, index) => (isTwice(index) ? [each, each] : [each])),
          ...order.filter((__, index) => isTwice(index)),
        ];
        const end = inTurn(start, history);
        if (JSON.stringify(endOf(end)) !== text) {
          expect({ order: order.map(nameOf), ...endOf(end) }).toEqual({ order: order.map(nameOf), ...expected });
        }
        cases += 1;
      }
    }
    expect(cases).toBe(46_080);
  }, 120_000);
});

function nameOf(word: Word): string {
  return "refundId" in word ? `${word.refundId} ${word.state}` : `${word.disputeId} ${word.state}`;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
