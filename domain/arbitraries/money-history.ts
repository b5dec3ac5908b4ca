import * as fc from "fast-check";
import { type Account, balancesOf } from "../src/money/ledger.ts";
import { splitPrice } from "../src/money/money.ts";
import { standingOf } from "../src/payments/standing-of.ts";
import { policies } from "../src/policy/policy.ts";
import { MoneyWorld } from "./money-world.ts";
import { sum } from "./purse.ts";
import type { Sale } from "./sold-booking.ts";

const kinds = [
  "pay",
  "pay",
  "cancel",
  "cancelByProvider",
  "refund",
  "release",
  "transfer",
  "payOut",
  "giveBack",
  "reclaim",
  "reverse",
  "inquire",
  "dispute",
  "win",
  "lose",
] as const;

/** One thing that happens to one of the bookings of a history. */
export interface MoneyStep {
  readonly kind: (typeof kinds)[number];
  readonly booking: number;
  /** How much of it, in basis points, where that matters. */
  readonly share: number;
  readonly hoursBefore: number;
}

export interface MoneyHistory {
  readonly sales: readonly Sale[];
  readonly steps: readonly MoneyStep[];
}

const sale: fc.Arbitrary<Sale> = fc.record({
  priceMinor: fc.oneof(fc.nat(20), fc.nat(100_000)),
  feeBasisPoints: fc.oneof(fc.constant(1_500), fc.nat(10_000)),
  policy: fc.constantFrom(...Object.values(policies)),
  firstShare: fc.oneof(fc.constant(10_000), fc.nat(10_000)),
});
const stepOf = (...among: MoneyStep["kind"][]): fc.Arbitrary<MoneyStep> =>
  fc.record({
    kind: fc.constantFrom(...among),
    booking: fc.nat(2),
    share: fc.oneof(fc.constant(10_000), fc.nat(10_000)),
    hoursBefore: fc.integer({ min: -2, max: 200 }),
  });
const historyOf = (step: fc.Arbitrary<MoneyStep>): fc.Arbitrary<MoneyHistory> =>
  fc.record({
    sales: fc.array(sale, { minLength: 3, maxLength: 3 }),
    steps: fc.array(step, { minLength: 1, maxLength: 30 }),
  });

/** Whatever may happen to three bookings of one provider, possible or not: a step that cannot be taken changes nothing. */
export const arbitraryMoneyHistory = historyOf(stepOf(...kinds));

/** As `arbitraryMoneyHistory`, of what moves between the platform and its provider alone, so that it all meets often. */
export const arbitraryPayoutHistory = historyOf(
  stepOf("pay", "pay", "release", "release", "transfer", "giveBack", "reclaim", "reverse", "payOut"),
);

/** What a history ends with: the world at rest, and by how many minor units the ledger ever strayed from what was true. */
export function liveThrough({ sales, steps }: MoneyHistory): { world: MoneyWorld; driftMinor: number } {
  const world = new MoneyWorld(sales);
  let driftMinor = 0;
  for (const each of steps) {
    take(world, each);
    driftMinor += driftOf(world);
  }
  rest(world);
  return { world, driftMinor: driftMinor + driftOf(world) };
}

function take(world: MoneyWorld, { kind, booking, share, hoursBefore }: MoneyStep): void {
  const sold = world.sold[booking];
  if (!sold) return;
  if (kind === "pay") world.pay(sold);
  if (kind === "cancel") world.cancel(sold, "customer", hoursBefore);
  if (kind === "cancelByProvider") world.cancel(sold, "provider", hoursBefore);
  if (kind === "refund") world.refund(sold);
  if (kind === "release") world.release(sold);
  if (kind === "transfer") world.transfer();
  if (kind === "payOut") world.payOut(share);
  if (kind === "giveBack") world.giveBack(sold, share);
  if (kind === "reclaim") world.reclaim(sold, share);
  if (kind === "reverse") world.reverse();
  if (kind === "inquire") world.inquire(sold);
  if (kind === "dispute") world.dispute(sold, share);
  if (kind === "win") world.closeDispute(sold, "won");
  if (kind === "lose") world.closeDispute(sold, "lost");
}

/** Lets everything come to its end: banks decide, what is owed back goes back, what is earned is released and paid. */
function rest(world: MoneyWorld): void {
  for (const sold of world.sold) {
    for (const _ of sold.purses) world.closeDispute(sold, "won");
    for (const _ of sold.purses) world.refund(sold);
    world.release(sold);
  }
  while (world.transfers.length > 0) world.transfer();
  while (world.reversals.length > 0) world.reverse();
}

/** By how many minor units the accounts differ from what the cash and the bookings say they are, and the sum from zero. */
export function driftOf(world: MoneyWorld): number {
  const balances = balancesOf(world.entries);
  const expected = expectedBalances(world);
  const strays = accountsOf(expected).map((each) => Math.abs(balances[each] - expected[each]));
  const total = Object.values(balances).reduce((sum, each) => sum + each, 0);
  return strays.reduce((sum, each) => sum + each, 0) + Math.abs(total);
}

function expectedBalances({ cash, sold }: MoneyWorld): Record<Account, number> {
  const purses = sold.flatMap((each) => each.purses);
  const earned = sold.map((each) => splitPrice(sum(each.purses, "released"), each.feeBasisPoints));
  return {
    processor: cash.processor,
    processingCost: cash.processingCost,
    disputed: cash.bank,
    bookings: 0 - sum(purses, "held"),
    refundsOwed: 0 - sum(purses, "owed"),
    platformFee: 0 - earned.reduce((total, each) => total + each.feeMinor, 0),
    providerPayable: cash.provider - earned.reduce((total, each) => total + each.netMinor, 0),
    loss: purses.reduce((total, each) => total + Math.max(0, each.refunded + each.lost - each.capturedMinor), 0),
  };
}

function accountsOf(balances: Record<Account, number>): Account[] {
  return Object.keys(balances).filter((each): each is Account => each in balances);
}

/** What is wrong with the money of a world at rest: units that are nowhere, owed for ever, or kept beside the policy. */
export function wrongAtRest({ entries, sold }: MoneyWorld): string[] {
  const { providerPayable } = balancesOf(entries);
  return [
    ...(providerPayable < 0 ? [`${-providerPayable} are owed to the provider for ever`] : []),
    ...(new Set(entries.map((each) => each.entryId)).size < entries.length ? ["an entry is written twice"] : []),
    ...sold.flatMap((each) => each.purses).flatMap(wrongPurse),
    ...sold.flatMap(wrongKept),
  ];
}

function wrongPurse({ paymentId, facts, ...pots }: MoneyWorld["sold"][number]["purses"][number]): string[] {
  const { held, owed, released, refunded, lost, capturedMinor } = pots;
  const standing = standingOf(facts);
  const isAllocated = released + refunded + Math.min(lost, capturedMinor - refunded) === capturedMinor;
  const isTold = standing.refundedMinor === refunded && standing.lostMinor === lost && standing.disputedMinor === 0;
  return [
    ...(held + owed === 0 ? [] : [`${held} held and ${owed} owed back of ${paymentId} are stranded`]),
    ...(isAllocated ? [] : [`${paymentId} is not allocated once`]),
    ...(isTold ? [] : [`${paymentId} stands otherwise than the facts say`]),
  ];
}

function wrongKept({ bookingId, purses, cancellation, priceMinor }: MoneyWorld["sold"][number]): string[] {
  if (!cancellation) return [];
  const { keptMinor, refundMinor, feeMinor, netMinor } = cancellation;
  const isWhole = keptMinor + refundMinor === priceMinor && feeMinor + netMinor === keptMinor;
  const given = sum(purses, "refunded") + sum(purses, "lost");
  return [
    ...(isWhole ? [] : [`${bookingId} does not split its price`]),
    ...(given >= refundMinor ? [] : [`${bookingId} owes ${refundMinor} back and has given ${given}`]),
  ];
}
