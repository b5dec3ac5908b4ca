import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  arbitraryMoneyHistory,
  arbitraryPayoutHistory,
  driftOf,
  liveThrough,
  wrongAtRest,
} from "../../arbitraries/money-history.ts";
import { MoneyWorld } from "../../arbitraries/money-world.ts";
import { runs } from "../../arbitraries/runs.ts";
import { policies } from "../policy/policy.ts";
import { balancesOf, ledgerEntry } from "./ledger.ts";

test.each([
  ["any history", arbitraryMoneyHistory, 4_000, 100_000],
  ["any order of what is decided and what is carried out of it", arbitraryPayoutHistory, 2_000, 50_000],
])(
  "keeps every account equal to where the money is, and strands none of it, in %s",
  (_, histories, few, many) => {
    fc.assert(
      fc.property(histories, (history) => {
        const { world, driftMinor } = liveThrough(history);
        expect([driftMinor, ...wrongAtRest(world)]).toEqual([0]);
        for (const entry of world.entries) expect(ledgerEntry.parse(entry)).toEqual(entry);
      }),
      runs(few, many),
    );
  },
  600_000,
);

function sampleWorld() {
  const sale = { priceMinor: 19_000, feeBasisPoints: 1_500, policy: policies.moderate, firstShare: 10_000 };
  const world = new MoneyWorld([sale, sale]);
  const [first, second] = world.sold;
  if (!first || !second) throw new Error("a world has what was sold");
  world.pay(first);
  return { world, first, second };
}

test("pays a provider the net and keeps the fee", () => {
  const { world, first } = sampleWorld();
  world.release(first);
  world.transfer();
  expect(balancesOf(world.entries)).toEqual({
    processor: 19_000 - 581 - 16_150,
    processingCost: 581,
    bookings: 0,
    refundsOwed: 0,
    platformFee: -2_850,
    providerPayable: 0,
    disputed: 0,
    loss: 0,
  });
});

test("makes what a spent account cannot give back a debt, and recovers it from the next release", () => {
  const { world, first, second } = sampleWorld();
  world.release(first);
  world.transfer();
  world.payOut(10_000);
  world.reclaim(first, 10_000);
  world.reverse();
  world.refund(first);
  expect(balancesOf(world.entries)).toMatchObject({ providerPayable: 16_150, platformFee: 0, refundsOwed: 0 });

  world.pay(second);
  world.release(second);
  expect(world.transfers).toEqual([]);
  expect(balancesOf(world.entries)).toMatchObject({ providerPayable: 0, platformFee: -2_850 });
  expect(driftOf(world)).toBe(0);
});

test("releases and refunds nothing while a bank decides, and while it only asks releases nothing", () => {
  const { world, first } = sampleWorld();
  world.cancel(first, "customer", 30);
  const before = world.entries.length;
  world.inquire(first);
  world.release(first);
  expect(world.entries).toHaveLength(before);
  world.dispute(first, 10_000);
  world.refund(first);
  world.release(first);
  expect(world.entries.map((each) => each.cause)).toEqual(["capture", "cancellation", "disputeOpened"]);
});

test("takes what a bank keeps from what was owed back first, then from the booking", () => {
  const { world, first } = sampleWorld();
  world.cancel(first, "customer", 30);
  world.dispute(first, 10_000);
  world.closeDispute(first, "lost");
  expect(balancesOf(world.entries)).toMatchObject({ refundsOwed: 0, bookings: 0, disputed: 0, loss: 0 });
});

test("bears the loss of a bank that takes what was given back already", () => {
  const { world, first } = sampleWorld();
  world.cancel(first, "provider", 30);
  world.refund(first);
  world.dispute(first, 10_000);
  world.closeDispute(first, "lost");
  expect(balancesOf(world.entries)).toMatchObject({ loss: 19_000, bookings: 0, providerPayable: 0 });
});
