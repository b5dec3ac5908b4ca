import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { seededRandom } from "../factories/seeded-random.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { type CrashPoint, crashPointsOf, MortalProcess } from "./crash.ts";
import { crashMoneyStories } from "./crash-money-stories.ts";
import { crashMoveStories } from "./crash-move-stories.ts";
import { crashOrderStories } from "./crash-order-stories.ts";
import { crashRequestStories } from "./crash-request-stories.ts";
import { crashSeatStories } from "./crash-seat-stories.ts";
import { type CrashStory, crashStories, type Scene } from "./crash-stories.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { readFacts } from "./read-facts.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";

/** How many of all crash points a normal run tries in each story. */
const sample = 7;
const patienceMs = isDeep ? 3_600_000 : 180_000;

async function begin(story: CrashStory): Promise<Scene> {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  return story.begin(bed);
}

beforeEach(() => {
  expectedLogs.allow(
    /the process (has died|is dead)/,
    /could not be sent/,
    /could not be carried out yet/,
    /a callable failed/,
    /refused to make/,
    /the sweep could not/,
    /a waitlist could not go on/,
  );
});

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

/** Lets time pass and everything that is due happen, until nothing is; the sweep alone must suffice. */
async function comeToRest(isHeard: boolean, rest: readonly number[] = [36, 6]): Promise<void> {
  await bed.processor.control("/faults", { expiry: "normal" });
  if (isHeard) await hear(bed.processor);
  for (const minutes of rest) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
  }
  if (isHeard) return;
  await hear(bed.processor);
  await sweep(bed.clock.now());
}

/** Plays a story, with a death at the point; whoever was cut short begins again, or never comes back. */
async function play(story: CrashStory, point: CrashPoint, isTriedAgain: boolean): Promise<void> {
  const scene = await begin(story);
  const mortal = new MortalProcess(point);
  for (const step of story.steps) {
    await step(bed, scene).catch(() => undefined);
    if (mortal.revive() && isTriedAgain) await step(bed, scene);
  }
  setProbe(null);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);

  await comeToRest(isTriedAgain, story.rest);
  const booking = await readDocument(refs.booking(scene.bookingId));
  const state = await bed.processor.state();
  const isPaid = (booking?.paymentIds.length ?? 0) > 0;
  expect(isPaid ? story.ends.paid : story.ends.unpaid).toContain(booking?.state ?? null);
  const rival = scene.rivalId === undefined ? null : await readDocument(refs.booking(scene.rivalId));
  if (rival) expect(rival.state).toBe(story.rivalEnds?.[booking?.state ?? ""]);
  expect(checkAtRest(await readFacts(), state, bed.clock.now())).toEqual([]);
  const sessions = Object.values(state.sessions).filter((each) => each.client_reference_id === scene.bookingId);
  expect(sessions.length).toBeLessThanOrEqual(1);
}

const stories = [
  ...crashStories,
  ...crashRequestStories,
  ...crashMoneyStories,
  ...crashMoveStories,
  ...crashSeatStories,
  ...crashOrderStories,
];

describe.each(stories)("$name", (story) => {
  it(
    "comes to the same end wherever a process dies",
    async () => {
      const scene = await begin(story);
      const points = await crashPointsOf(async () => {
        for (const step of story.steps) await step(bed, scene);
      });
      expect(points.length).toBeGreaterThan(8);

      const runs = points.flatMap((point) => [true, false].map((isTriedAgain) => ({ point, isTriedAgain })));
      for (const { point, isTriedAgain } of isDeep ? runs : sampleOf(runs, sample, seededRandom(story.name))) {
        await play(story, point, isTriedAgain).catch((error: unknown) => {
          throw new Error(`${point.moment} ${point.name} ${point.occurrence}, tried again: ${isTriedAgain}`, {
            cause: error,
          });
        });
      }
    },
    patienceMs,
  );
});

function sampleOf<T>(list: readonly T[], size: number, random: () => number): T[] {
  const keyed = list.map((each) => ({ each, key: random() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ each }) => each);
}
