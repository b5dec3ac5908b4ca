import "./flow-environment.ts";
import { beforeAll, expect, it } from "vitest";
import { get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { type Facts, readFacts } from "./read-facts.ts";
import { approveWork, bookedWith, sweepOn } from "./release-parts.ts";

const bed = flowBed();
let good: Facts;
let now: Date;

beforeAll(async () => {
  const work = await bookedWith(bed);
  await approveWork(bed, work);
  await get("giveRefund", work.provider, { bookingId: work.bookingId, amountMinor: 8_000, givableMinor: 19_000 });
  await hear(bed.processor);
  await sweepOn(bed, 1, 1);
  good = await readFacts();
  now = bed.clock.now();
});

it("finds nothing wrong with money that went out and partly back", async () => {
  expect([good.transfers.length, good.reversals.length, good.balances.length]).toEqual([1, 1, 1]);
  expect(checkAtRest(good, await bed.processor.state(), now)).toEqual([]);
});

/** Changes copied facts in place, or returns changed ones. */
type Change = (facts: Facts) => Facts | void;

const without = (cause: string) => (facts: Facts) => ({
  ...facts,
  ledger: facts.ledger.filter((each) => each.cause !== cause),
});

const bugs: [string, RegExp, Change][] = [
  ["a transfer that nobody intends", /transfers 16150 and intends 0/, (facts) => ({ ...facts, transfers: [] })],
  ["a release without its entry", /account platformFee has \d+ and should have -1650/, without("release")],
  ["a transfer without its entry", /account providerPayable has -\d+ and should have 0/, without("transfer")],
  ["a reversal without its entry", /account processor has -\d+ and should have \d+/, without("reversal")],
  ["a refund after the release that nobody bears", /account platformFee has -2850/, without("reclaim")],
  [
    "a balance off by one",
    /has the balance 1, and the ledger 0/,
    ({ balances }) => {
      for (const each of balances) each.payableMinor += 1;
    },
  ],
  [
    "something on its way that nobody intends",
    /has 5 pending, and the intents 0/,
    ({ balances }) => {
      for (const each of balances) each.pendingMinor = 5;
    },
  ],
  [
    "money transferred that the booking does not speak of",
    /was transferred 16150 and says 0/,
    ({ bookings }) => {
      for (const { release } of bookings) if (release) release.doneMinor = 0;
    },
  ],
  [
    "a release that holds its money still",
    /is released and holds 11000/,
    ({ payments }) => {
      for (const { allocations } of payments) {
        for (const each of allocations) if (each.to === "released") each.to = "booking";
      }
    },
  ],
  [
    "more taken back than is noted",
    /6800 of pi_\w+ are taken back, and 1 noted/,
    ({ transfers }) => {
      for (const each of transfers) each.reversedMinor = 1;
    },
  ],
];

it.each(bugs)("finds %s", (_, complaint, plant) => {
  const facts = structuredClone(good);
  expect(checkInvariants(plant(facts) ?? facts, now).join("\n")).toMatch(complaint);
});

it("finds what the processor has sent and taken that nobody knows of, and what it has sent otherwise", async () => {
  const state = await bed.processor.state();
  const [transfer] = Object.values(state.transfers);
  const [reversal] = Object.values(state.transferReversals);
  if (!transfer || !reversal) throw new Error("there is a transfer and a reversal");
  const told = (change: Partial<typeof state>) => checkAtRest(good, { ...state, ...change }, now).join("\n");
  expect(told({ transfers: { ...state.transfers, again: { ...transfer, id: "again" } } })).toMatch(/transferred 16150/);
  const taken = { ...state.transferReversals, again: { ...reversal, id: "again" } };
  expect(told({ transferReversals: taken })).toMatch(/took 6800 of tr_\w+ back, and nobody knows/);
  const other = { [transfer.id]: { ...transfer, destination: "acct_other" } };
  expect(told({ transfers: other })).toMatch(/differs at the processor/);
});
