import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { type CrashPoint, crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { tracesOf } from "./dump-everything.ts";
import { fullLife, traces } from "./erasure-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { fileBed } from "./file-bed.ts";
import { readFacts } from "./read-facts.ts";

const bed = fileBed();
const isDeep = process.env.DEEP === "1";

/** A normal run dies after every step, and at so many of all other points. */
const sample = 8;

beforeEach(() =>
  expectedLogs.allow(
    /the process (has died|is dead)/,
    /a callable failed/,
    /could not be deleted yet/,
    /the sweep could not/,
    /a payout account is not closed/,
    /could not be sent/,
    /could not be given back yet/,
  ),
);
afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function begin() {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  return fullLife(bed);
}

/** Time passes and the sweep alone goes on, with whatever may die in it too. */
async function sweepOn(...minutes: number[]): Promise<void> {
  for (const each of minutes) {
    bed.clock.advance(each * minute);
    await sweep(bed.clock.now()).catch(() => undefined);
  }
}

const remove = ({ orla }: Awaited<ReturnType<typeof begin>>) =>
  call("deleteAccount", orla, { confirmation: orla.email });

async function play(point: CrashPoint, during: "first" | "again"): Promise<void> {
  const life = await begin();
  if (during === "again") await remove(life);
  const mortal = new MortalProcess(point);
  if (during === "first") await remove(life).catch(() => undefined);
  else await sweepOn(66);
  mortal.revive();
  setProbe(null);
  // Whoever died before the first commit has begun nothing.
  await remove(life);
  await sweepOn(3, 70, 3);
  expect(await tracesOf(life.orla.uid, traces)).toEqual([]);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

it.each(["first", "again"] as const)(
  "comes to the same end wherever a process dies: the %s time through",
  async (during) => {
    const life = await begin();
    if (during === "again") await remove(life);
    const points = await crashPointsOf(() => (during === "again" ? sweepOn(66) : remove(life)));
    expect(points.length).toBeGreaterThan(100);
    const steps = points.filter(({ name, moment }) => name === "commit.write" && moment === "after");
    expect(steps.length).toBeGreaterThan(5);
    const others = points.filter(
      (each, index) => !steps.includes(each) && (isDeep || index % Math.ceil(points.length / sample) === 0),
    );
    // The second time through takes the same steps.
    for (const point of isDeep || during === "first" ? [...steps, ...others] : others) {
      await play(point, during).catch((error: unknown) => {
        throw new Error(`${point.moment} ${point.name} ${point.occurrence}`, { cause: error });
      });
    }
  },
  isDeep ? 3_600_000 : 600_000,
);
