import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { afterEach, expect, it } from "vitest";
import { digest } from "../../functions/src/firebase/digest.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { seededRandom } from "../factories/seeded-random.ts";
import { call } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { hearWhole, monthsOf, plans, planTerms, toldOf, turnMonth } from "./subscription-parts.ts";
import { newKey } from "./wish.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";

/** How many of all crash points a normal run tries. */
const sample = 12;

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function prepare() {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  const { provider, planId } = await plans(bed);
  const customer = await newcomer();
  const input = { providerId: provider.uid, planId, priceMinor: planTerms.priceMinor, key: newKey() };
  const subscriptionId = digest("subscribe", customer.uid, input.key).toString("hex").slice(0, 24);
  return { customer, subscriptionId, input };
}

/** Begins, pays, renews and cancels, as far as what came before lets it. */
function stepsOf({ customer, subscriptionId, input }: Awaited<ReturnType<typeof prepare>>) {
  const known = () => readDocument(refs.subscription(subscriptionId));
  return [
    () => call("subscribe", customer, input),
    async () => {
      const checkout = (await known())?.checkout;
      if (checkout) await bed.processor.pay(checkout.checkoutId, { force: true });
    },
    () => hearWhole(bed),
    async () => {
      if ((await known())?.processorId) await turnMonth(bed, { subscriptionId });
    },
    () => hearWhole(bed),
    () => call("cancelSubscription", customer, { subscriptionId }),
    () => sweep(bed.clock.now()),
  ];
}

it(
  "comes to the same end wherever a process dies",
  async () => {
    expectedLogs.allow(
      /the process (has died|is dead)/,
      /could not be sent/,
      /could not be carried out yet/,
      /a callable failed/,
      /the sweep could not/,
    );
    const whole = await prepare();
    const points = await crashPointsOf(async () => {
      for (const step of stepsOf(whole)) await step();
    });
    expect(points.length).toBeGreaterThan(60);
    const random = seededRandom("subscriptions");
    const runs = points.flatMap((point) => [true, false].map((isTriedAgain) => ({ point, isTriedAgain })));
    for (const { point, isTriedAgain } of isDeep ? runs : runs.filter(() => random() < sample / runs.length)) {
      const scene = await prepare();
      const mortal = new MortalProcess(point);
      for (const step of stepsOf(scene)) {
        await step().catch(() => undefined);
        if (mortal.revive() && isTriedAgain) await step().catch(() => undefined);
      }
      setProbe(null);
      const at = `${point.moment} ${point.name} ${point.occurrence}, tried again: ${isTriedAgain}`;
      expect([at, checkInvariants(await readFacts(), bed.clock.now())]).toEqual([at, []]);

      await hearWhole(bed);
      await rest(bed);
      const state = await bed.processor.state();
      expect([at, checkAtRest(await readFacts(), state, bed.clock.now())]).toEqual([at, []]);
      const paid = Object.values(state.charges).filter((each) => each.paid);
      expect([at, (await monthsOf(scene.subscriptionId)).map(classesLeft)]).toEqual([at, paid.map(() => 3)]);
      const told = await toldOf(scene, scene.customer.uid);
      expect([at, new Set(told).size]).toEqual([at, told.length]);
    }
  },
  isDeep ? 3_600_000 : 180_000,
);
