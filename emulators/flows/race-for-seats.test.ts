import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { pickFrom, seededRandom } from "../factories/seeded-random.ts";
import { get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { packTerms, passOf } from "./pack-parts.ts";
import { crowd, type Person, type Provider } from "./publish.ts";
import { race, racersOf } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { actInRace } from "./seat-race.ts";
import { seatsFreeIn } from "./seats-free-in.ts";
import { hearOfTape, publishClass, seatsOf, unseen } from "./waitlist-parts.ts";
import { newKey } from "./wish.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";
const sequences = isDeep ? 200 : 6;
const waves = 6;

/** A seed that a failure names; `FLOW_SEED` plays one again. */
const firstSeed = Number(process.env.FLOW_SEED ?? 1);
const played = process.env.FLOW_SEED ? 1 : sequences;

it(
  `keeps every invariant through ${sequences} races of N + 20 people for N seats who hold, pay or use a pass, wait, leave, take turns and cancel`,
  async () => {
    expectedLogs.allow(/could not be sent/, /a waitlist could not go on/);
    for (let seed = firstSeed; seed < firstSeed + played; seed++) {
      await play(seed).catch((error: unknown) => {
        throw new Error(`the race with FLOW_SEED=${seed}`, { cause: error });
      });
    }
    expectedLogs.take();
  },
  isDeep ? 3_600_000 : 180_000,
);

async function play(seed: number): Promise<void> {
  const random = seededRandom(`race ${seed}`);
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold", expiry: "hold" });
  const seats = 1 + Math.floor(random() * 12);
  const provider = await publishClass(bed.clock.now(), seats);
  const people = crowd(seats + 20);
  const passes = await buyPasses(provider, people.slice(0, 10));

  for (let wave = 0; wave < waves; wave++) {
    const facts = await readFacts();
    const act = () =>
      Promise.all(
        people.map((person) =>
          actInRace({ bed, provider, facts, person, passId: passes.get(person.uid) ?? null }, random),
        ),
      );
    await (random() < 0.5 ? unseen(act) : act());
    bed.clock.advance(pickFrom([0, 5, 36, 36], random) * minute);
    // Those who look run beside one another, and some of them not at all.
    const looks = [() => hear(bed.processor), () => sweep(bed.clock.now()), () => hearOfTape(provider)];
    await Promise.all(looks.filter(() => random() < 0.35).map((look) => look()));
    expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
    await expectFair(provider, 1 + Math.floor(random() * 3), `walk-up-${seed}-${wave}`);
  }
  await bed.processor.control("/faults", { expiry: "normal" });
  for (const minutes of [40, 40, 5]) {
    bed.clock.advance(minutes * minute);
    await hear(bed.processor);
    await sweep(bed.clock.now());
  }
  const rest = { ...(await readFacts()), mails: [] };
  expect(checkAtRest(rest, await bed.processor.state(), bed.clock.now())).toEqual([]);
}

/** Lets people buy a pack of three classes each, at a price that does not divide. */
async function buyPasses(provider: Provider, people: readonly Person[]): Promise<Map<string, string>> {
  const { packId } = await get("offerPack", provider, { ...packTerms, key: newKey() });
  const passes = new Map<string, string>();
  for (const person of people) {
    const { priceMinor } = packTerms;
    const { passId } = await get("buyPack", person, { providerId: provider.uid, packId, priceMinor, key: newKey() });
    await bed.processor.pay((await passOf(passId)).checkout?.checkoutId ?? "");
    passes.set(person.uid, passId);
  }
  await hear(bed.processor);
  return passes;
}

/** Who comes by is given what is free and owed to nobody, and refused the rest for what is in the way of it. */
async function expectFair(provider: Provider, count: number, uid: string): Promise<void> {
  const { left, free } = seatsFreeIn(await readFacts(), provider, bed.clock.now());
  const taken = left < count ? "not-enough-seats" : "owed-to-others";
  const walkUp = { uid, name: "", email: "" };
  const outcomes = await race(racersOf([walkUp], () => seatsOf(provider, count)));
  expect(outcomes).toEqual([free < count ? taken : null]);
}
