import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { day, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { seededRandom } from "../factories/seeded-random.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { wrongAtRest } from "./move-parts.ts";
import { bookWith } from "./pack-parts.ts";
import { newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import {
  enterRenewalHour,
  failingLater,
  firstMonth,
  monthsOf,
  subscribed,
  subscribing,
  subscriptionOf,
  toldOf,
  turnMonth,
} from "./subscription-parts.ts";

const bed = flowBed();
const isDeep = process.env.DEEP === "1";

/** How many of all crash points a normal run tries. */
const sample = 10;

beforeEach(startAnew);

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function startAnew(): Promise<void> {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
}

const chargesMade = async () => Object.keys((await bed.processor.state()).charges).length;

/** What somebody has been told in the app, by kind. */
async function noticesOf(uid: string): Promise<string[]> {
  const found = await db.collection(`notifications/${uid}/inbox`).get();
  return found.docs.map((each) => String(each.get("kind"))).toSorted();
}

it("ends with the month that is paid: its classes stay, nothing more is charged, and its student is told whose end it is", async () => {
  const scene = await firstMonth(await subscribed(bed));
  const { subscriptionId, customer, provider } = scene;
  await get("endSubscription", provider, { subscriptionId });
  await bed.processor.deliver();
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: true });
  expect((await bookWith(scene)).refused).toBeNull();
  expect((await monthsOf(subscriptionId)).map(classesLeft)).toEqual([2]);
  expect((await toldOf(scene, customer.uid)).toSorted()).toEqual(["endedByProvider", "subscribed"]);
  expect(await noticesOf(customer.uid)).toEqual(expect.arrayContaining(["endedByProvider", "subscribed"]));
  expect((await toldOf(scene, provider.uid)).toSorted()).toEqual(["subscribed", "subscriptionEnding"]);
  await sweep(bed.clock.now());
  const { text } = (await bed.mailsTo(customer.email)).find((each) => each.subject.startsWith("Ended by ")) ?? {};
  expect(text).toContain(
    `${provider.name} has ended it. Nothing more is charged, and what is paid can be used until then.`,
  );

  expect((await call("resumeSubscription", customer, { subscriptionId })).refused).toBe("ended-by-provider");
  await get("cancelSubscription", customer, { subscriptionId });
  expect(await turnMonth(bed, scene)).toEqual({ status: "canceled", paid: false });
  await bed.processor.deliver();
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
  expect(await chargesMade()).toBe(1);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("is nobody else's, and is done once", async () => {
  const { subscriptionId, customer, provider } = await subscribed(bed);
  const other = (await subscribed(bed)).provider;
  for (const person of [await newcomer(), customer, other]) {
    expect((await call("endSubscription", person, { subscriptionId })).refused).toBe("not-found");
  }
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ providerEndedAt: null, endsAtPeriodEnd: false });
  await get("endSubscription", provider, { subscriptionId });
  expect((await call("endSubscription", provider, { subscriptionId })).refused).toBe("subscription-ending");
  await turnMonth(bed, { subscriptionId });
  // No event has come yet: it is asked for.
  expect((await call("endSubscription", provider, { subscriptionId })).refused).toBe("subscription-over");
  const begun = await subscribing(bed);
  const unpaid = { subscriptionId: begun.subscriptionId };
  expect((await call("endSubscription", begun.provider, unpaid)).refused).toBe("not-found");
});

it("calls none ended by its teacher that its student has cancelled or that was given up", async () => {
  const scene = await subscribed(bed);
  const { subscriptionId, customer, provider } = scene;
  await get("cancelSubscription", customer, { subscriptionId });
  expect((await call("endSubscription", provider, { subscriptionId })).refused).toBe("subscription-ending");
  await turnMonth(bed, scene);
  expect((await call("endSubscription", provider, { subscriptionId })).refused).toBe("subscription-over");
  expect((await subscriptionOf(subscriptionId)).providerEndedAt).toBeNull();
  expect(await toldOf(scene, customer.uid)).not.toContain("endedByProvider");
});

it("is told once where a teacher presses twice, and where their student cancels beside them", async () => {
  const scene = await subscribed(bed);
  const { subscriptionId, customer, provider } = scene;
  await Promise.all([
    call("endSubscription", provider, { subscriptionId }),
    call("endSubscription", provider, { subscriptionId }),
    call("cancelSubscription", customer, { subscriptionId }),
    call("resumeSubscription", customer, { subscriptionId }),
  ]);
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expect((await subscriptionOf(subscriptionId)).endsAtPeriodEnd).toBe(true);
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  expect(await chargesMade()).toBe(1);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("ends at once where the month is not paid, which nobody can pay by hand any more", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  const { subscriptionId, customer, provider } = scene;
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  await get("endSubscription", provider, { subscriptionId });
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
  expect(await get("checkSubscription", customer, { subscriptionId })).toEqual({ state: "cancelled", payUrl: null });
  expect(Object.values((await bed.processor.state()).invoices).at(-1)?.status).toBe("void");
  expect((await toldOf(scene, customer.uid)).toSorted()).toEqual(["endedByProvider", "renewalFailed", "subscribed"]);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("charges nothing more in the hour before a charge either", async () => {
  const scene = await subscribed(bed);
  await enterRenewalHour(bed, scene);
  await get("endSubscription", scene.provider, { subscriptionId: scene.subscriptionId });
  expect((await subscriptionOf(scene.subscriptionId)).state).toBe("cancelled");
  bed.clock.advance(40 * day);
  await sweep(bed.clock.now());
  await bed.processor.deliver();
  expect(await chargesMade()).toBe(1);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it("is carried out by the sweep where the processor gave no answer", async () => {
  const scene = await subscribed(bed);
  const { subscriptionId, customer, provider } = scene;
  await bed.processor.control("/faults/api", { match: "POST /v1/subscriptions/*", status: 500, times: 2 });
  expectedLogs.allow(/a callable failed/, /the sweep could not/);
  expect((await call("endSubscription", provider, { subscriptionId })).refused).toBe("payment-unavailable");
  expect((await call("resumeSubscription", customer, { subscriptionId })).refused).toBe("ended-by-provider");
  bed.clock.advance(hour);
  await sweep(bed.clock.now());
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: true });
  expect((await toldOf(scene, customer.uid)).toSorted()).toEqual(["endedByProvider", "subscribed"]);
  expect(await wrongAtRest(bed)).toEqual([]);
});

it(
  "comes to the same end wherever a process dies, whether or not its teacher tries again",
  async () => {
    expectedLogs.allow(
      /the process (has died|is dead)/,
      /could not be sent/,
      /a callable failed/,
      /the sweep could not/,
    );
    const end = ({ provider, subscriptionId }: Awaited<ReturnType<typeof subscribed>>) =>
      call("endSubscription", provider, { subscriptionId });
    const whole = await subscribed(bed);
    const points = await crashPointsOf(() => end(whole));
    expect(points.length).toBeGreaterThan(10);
    const random = seededRandom("ended by a provider");
    const tried = isDeep ? points : points.filter(() => random() < sample / points.length);
    for (const [index, point] of tried.entries()) {
      await startAnew();
      const scene = await subscribed(bed);
      const mortal = new MortalProcess(point);
      await end(scene).catch(() => undefined);
      mortal.revive();
      setProbe(null);
      const isTriedAgain = index % 2 === 0;
      if (isTriedAgain) await end(scene);
      const noted = (await subscriptionOf(scene.subscriptionId)).providerEndedAt !== null;
      bed.clock.advance(hour);
      await sweep(bed.clock.now());
      await bed.processor.deliver();
      const at = `${point.moment} ${point.name} ${point.occurrence}, tried again: ${isTriedAgain}`;
      expect([at, checkInvariants(await readFacts(), bed.clock.now())]).toEqual([at, []]);
      const { endsAtPeriodEnd } = await subscriptionOf(scene.subscriptionId);
      expect([at, endsAtPeriodEnd]).toEqual([at, noted]);
      const told = (await toldOf(scene, scene.customer.uid)).toSorted();
      expect([at, told]).toEqual([at, noted ? ["endedByProvider", "subscribed"] : ["subscribed"]]);
    }
  },
  isDeep ? 3_600_000 : 120_000,
);
