import "./flow-environment.ts";
import "./private-firestore.ts";
import { afterAll, expect, it } from "vitest";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { pickFrom, seededRandom } from "../factories/seeded-random.ts";
import { call } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { pauseDatabase, stopDatabase } from "./pause-database.ts";
import { newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { stateOf } from "./story.ts";
import { type HoldInput, onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const pauseMs = process.env.DEEP === "1" ? 30_000 : 5_000;
const callers = 40;

afterAll(stopDatabase);

it(`loses nothing that it has acknowledged, and does nothing twice, when the database is away for ${pauseMs / 1000} s`, async () => {
  const random = seededRandom("a pause of the database");
  const providers = [await publish(), await publish(), await publish()];
  const people = await Promise.all(Array.from({ length: callers }, () => newcomer()));
  expectedLogs.allow(/a callable failed/);

  const began = Date.now();
  const pausing = pauseDatabase(pauseMs);
  const outcomes = await Promise.all([
    ...people.map((person) =>
      persist(person, wish(pickFrom(providers, random), { afterMinutes: 60 * Math.floor(random() * 3) })),
    ),
    pausing.then(() => null),
  ]);
  expect(Math.min(...outcomes.flatMap((each) => each?.told ?? [])) - began).toBeGreaterThan(pauseMs * 0.9);
  const held = outcomes.flatMap((each) => (each?.bookingId ? [each] : []));
  expect(held.length).toBeGreaterThan(2);
  expect(
    outcomes
      .filter((each) => each && !each.bookingId)
      .every((each) => each?.refused === "piece-taken" || each?.refused === "leaves-a-gap"),
  ).toBe(true);

  const again = pauseDatabase(pauseMs);
  await Promise.all(held.map(({ checkoutUrl }) => bed.processor.pay(checkoutUrl?.split("/").at(-1) ?? "")));
  await Promise.all([hear(bed.processor), hear(bed.processor)]);
  await again;
  await hear(bed.processor);

  for (const { bookingId } of held) expect(await stateOf(bookingId ?? "")).toBe("confirmed");
  await sweep(bed.clock.now());
  expectedLogs.take();
  const facts = await readFacts();
  expect(facts.bookings).toHaveLength(held.length);
  expect(checkAtRest(facts, await bed.processor.state(), bed.clock.now())).toEqual([]);
});

/** Calls as a client does that keeps its key and tries again until it is told yes or no. */
async function persist(person: Person, input: HoldInput) {
  for (;;) {
    const { output, refused } = await call("holdPiece", person, onTheWire(input));
    if (output?.checkoutUrl) return { ...output, refused, told: Date.now() };
    if (refused && refused !== "internal" && refused !== "busy-try-again")
      return { bookingId: null, checkoutUrl: null, refused, told: Date.now() };
  }
}
