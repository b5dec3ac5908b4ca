import "./flow-environment.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../factories/seeded-random.ts";
import { call } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { wronglyRefused } from "./is-justified.ts";
import { crowd, newcomer, type Provider, publish } from "./publish.ts";
import { type Outcome, type Racer, race, racersOf, tally } from "./race.ts";
import { type Processes, startProcesses } from "./race-in-processes.ts";
import { readFacts } from "./read-facts.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const rounds = process.env.DEEP === "1" ? 100 : 2;
const sunday = { start: new Date("2050-11-20T20:00:00Z"), end: new Date("2050-11-21T00:00:00Z") };
const monday = { start: new Date("2050-11-21T00:00:00Z"), end: new Date("2050-11-21T04:00:00Z") };
const touching = { sunday, monday };
const crossing = { sunday: { ...sunday, end: new Date("2050-11-21T02:00:00Z") }, monday };

let two: Processes;
let four: Processes;

beforeAll(async () => {
  [two, four] = await Promise.all([startProcesses(2), startProcesses(4)]);
});

beforeEach(clearDatabase);

afterAll(() => {
  two.stop();
  four.stop();
});

const ways: [string, (racers: readonly Racer[]) => Promise<Outcome[]>][] = [
  ["one process", race],
  ["two processes", (racers) => two.race(racers, bed.clock.offsetMs())],
  ["four processes", (racers) => four.race(racers, bed.clock.offsetMs())],
];

async function expectFair(racers: readonly Racer[], outcomes: readonly Outcome[]) {
  const facts = await readFacts();
  expect(checkInvariants(facts, bed.clock.now())).toEqual([]);
  expect(wronglyRefused(racers, outcomes, facts.weeks)).toEqual([]);
}

it("lets exactly one of 64 callers hold a piece and open Checkout, and tells the others that it is taken", async () => {
  const provider = await publish();
  const people = await Promise.all(Array.from({ length: 64 }, () => newcomer()));
  const answers = await Promise.all(people.map((person) => call("holdPiece", person, onTheWire(wish(provider)))));

  expect(tally(answers.map((each) => each.refused))).toEqual({ held: 1, "piece-taken": 63 });
  expect(answers.filter((each) => each.output?.checkoutUrl)).toHaveLength(1);
  expect(Object.values((await bed.processor.state()).sessions)).toHaveLength(1);
});

describe.each(ways)("in %s", (way, run) => {
  it("lets exactly one of 64 callers hold a piece", async () => {
    const provider = await publish();
    const racers = racersOf(crowd(64), () => wish(provider));
    const outcomes = await run(racers);
    expect(tally(outcomes)).toEqual({ held: 1, "piece-taken": 63 });
    await expectFair(racers, outcomes);
  });

  it("never gives two overlapping pieces of one slot, and refuses nobody whose time is free", async () => {
    const random = seededRandom(`pieces ${way}`);
    for (let round = 0; round < rounds; round++) {
      const provider = await publish({ slot: { end: new Date("2050-11-19T01:00:00Z") } });
      const racers = racersOf(crowd(32), () => anyPiece(provider, "slot", random));
      await expectFair(racers, await run(racers));
    }
  });

  it("sells exactly 100 seats to 1,000 callers", async () => {
    const provider = await publish({ slot: { task: "class", capacity: 100, priceMinor: 2_000 } });
    const racers = racersOf(crowd(1_000), () => wish(provider));
    const outcomes = await run(racers);
    expect(tally(outcomes)).toEqual({ held: 100, "not-enough-seats": 900 });
    expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  });

  const boundaries: [string, Parameters<typeof publish>][] = [
    ["two slots that touch, with buffers", [touching, { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 }]],
    ["two slots that overlap", [crossing, {}]],
    ["two slots that overlap, with buffers", [crossing, { bufferBeforeMinutes: 30, bufferAfterMinutes: 0 }]],
    ["one local day with a cap on both sides", [touching, { dailyCapMinutes: 180 }]],
  ];
  it.each(boundaries)("never gives time twice over the end of the week: %s", async (name, offer) => {
    const random = seededRandom(`${way} ${name}`);
    for (let round = 0; round < rounds; round++) {
      const provider = await publish(...offer);
      const racers = racersOf(crowd(24), (index) => anyPiece(provider, index % 3 ? "monday" : "sunday", random));
      const outcomes = await run(racers);
      await expectFair(racers, outcomes);
      expect(tally(outcomes).held).toBeGreaterThan(0);
    }
  });
});

function anyPiece(provider: Provider, slotId: string, random: () => number) {
  const slot = provider.slots[slotId];
  const steps = slot ? (slot.end.getTime() - slot.start.getTime()) / 1_800_000 : 0;
  const length = 2 + Math.floor(random() * 4);
  const from = Math.floor(random() * (steps - length + 1));
  return wish(provider, { slotId, afterMinutes: from * 30, minutes: length * 30 });
}
