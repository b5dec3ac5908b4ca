import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endOpenHolds } from "../../functions/src/admin/end-open-holds.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { reconcile } from "../../functions/src/reconcile/reconcile.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import {
  enterRenewalHour,
  failingLater,
  monthsOf,
  subscribed,
  subscribing,
  subscriptionOf,
  toldOf,
  turnMonth,
} from "./subscription-parts.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(() => expectedLogs.take());

const latestInvoice = async () => Object.values((await bed.processor.state()).invoices).at(-1);
const chargesMade = async () => Object.keys((await bed.processor.state()).charges).length;

function payByHand(payUrl: string | null, email: string): Promise<Response> {
  const card = { email, number: "4242424242424242", expiry: "12/99", cvc: "123" };
  return fetch(payUrl ?? "", { method: "POST", redirect: "manual", body: new URLSearchParams(card) });
}

describe("cancelling in the hour before a month is charged", () => {
  it("charges nothing more, and keeps what is paid", async () => {
    const scene = await subscribed(bed);
    const { subscriptionId, customer } = scene;
    await enterRenewalHour(bed, scene);
    await get("cancelSubscription", customer, { subscriptionId });
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
    bed.clock.advance(40 * day);
    await sweep(bed.clock.now());
    await bed.processor.deliver();
    expect(await chargesMade()).toBe(1);
    expect((await monthsOf(subscriptionId)).length).toBe(1);
    expect(await toldOf(scene, customer.uid)).toEqual(["subscribed", "subscriptionEnded"]);
    expect(await wrongOnceSettled(bed)).toEqual([]);
  });

  it("does so where the month ends between the question and the answer", async () => {
    const scene = await subscribed(bed);
    const { subscriptionId, customer } = scene;
    const { periodEnd } = await subscriptionOf(subscriptionId);
    bed.clock.advance(addMilliseconds(periodEnd ?? new Date(), -1_500).getTime() - bed.clock.now().getTime());
    const late = { match: "GET /v1/subscriptions/*", afterEffect: true, delayMs: 2_500, times: 1 };
    await bed.processor.control("/faults/api", late);
    await get("cancelSubscription", customer, { subscriptionId });
    bed.clock.advance(2 * hour);
    await bed.processor.deliver();
    expect(await chargesMade()).toBe(1);
    expect((await subscriptionOf(subscriptionId)).state).toBe("cancelled");
  });

  it("can be done again after the processor gave no answer in the middle of it", async () => {
    for (const match of ["POST /v1/invoices/*", "DELETE /v1/subscriptions/*"]) {
      const scene = await subscribed(bed);
      const { subscriptionId, customer } = scene;
      const before = await chargesMade();
      await enterRenewalHour(bed, scene);
      await bed.processor.control("/faults/api", { match, status: 500, times: 2 });
      expectedLogs.allow(/a callable failed/);
      expect((await call("cancelSubscription", customer, { subscriptionId })).refused).toBe("payment-unavailable");
      await get("cancelSubscription", customer, { subscriptionId });
      bed.clock.advance(2 * hour);
      await bed.processor.deliver();
      expect([match, await chargesMade()]).toEqual([match, before]);
    }
  });
});

it("is not begun before its first payment is made, and tells nobody of one that nobody makes", async () => {
  const scene = await subscribing(bed);
  const { subscriptionId, customer, provider, checkoutId } = scene;
  await bed.processor.pay(checkoutId);
  const [begun] = Object.keys((await bed.processor.state()).subscriptions);
  for (const status of ["incomplete", "incomplete_expired"]) {
    await bed.processor.control("/subscriptions/status", { subscription: begun, status });
    await bed.processor.deliver();
    await get("checkSubscription", customer, { subscriptionId });
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "awaitingPayment", processorId: null });
    expect(await toldOf(scene, provider.uid)).toEqual([]);
  }
  await bed.processor.control("/subscriptions/status", { subscription: begun, status: "active" });
  await bed.processor.deliver();
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", processorId: begun });
  for (const { uid } of [customer, provider]) expect(await toldOf(scene, uid)).toEqual(["subscribed"]);
  expect((await monthsOf(subscriptionId)).map(classesLeft)).toEqual([3]);
});

it("reconciles the other months where one cannot be", async () => {
  const scenes = [await subscribed(bed), await subscribed(bed), await subscribed(bed)];
  await bed.processor.control("/faults", { deliveries: "lose" });
  for (const each of scenes) await turnMonth(bed, each);
  await db.doc(paths.subscription(scenes[1]?.subscriptionId ?? "")).delete();
  expectedLogs.allow(/the processor knew/, /disagree/, /could not be settled/);
  const { mended, wrong } = await reconcile(bed.clock.now());
  expect([mended.length, wrong]).toEqual([2, [expect.stringContaining("cannot be settled")]]);
});

describe("a month that was given up after all attempts", () => {
  async function givenUp() {
    const scene = await subscribed(bed, { card: failingLater });
    const { subscriptionId, customer } = scene;
    await turnMonth(bed, scene);
    await bed.processor.deliver();
    const { payUrl } = await get("checkSubscription", customer, { subscriptionId });
    bed.clock.advance(20 * day);
    await bed.processor.deliver();
    expect((await subscriptionOf(subscriptionId)).state).toBe("cancelled");
    return { ...scene, payUrl };
  }

  it("is asked about while it can be paid", async () => {
    const { subscriptionId, customer, payUrl } = await givenUp();
    await bed.processor.control("/faults", { deliveries: "lose" });
    expect((await payByHand(payUrl, customer.email)).status).toBe(303);
    bed.clock.advance(25 * hour);
    await sweep(bed.clock.now());
    expect((await monthsOf(subscriptionId)).map(classesLeft)).toEqual([3, 3]);
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
  });

  it("can be paid no more once it is over", async () => {
    const { subscriptionId } = await givenUp();
    bed.clock.advance(15 * day);
    await sweep(bed.clock.now());
    expect((await latestInvoice())?.status).toBe("void");
    expect((await subscriptionOf(subscriptionId)).lookAt).toBeNull();
    expect(await wrongOnceSettled(bed)).toEqual([]);
  });
});

it("lets an open month be paid by nobody once it is cancelled", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  const { subscriptionId, customer } = scene;
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  await get("cancelSubscription", customer, { subscriptionId });
  expect((await latestInvoice())?.status).toBe("void");
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
});

it("puts off one that cannot be looked at behind the others", async () => {
  const { subscriptionId } = await subscribed(bed);
  const lookAt = addMilliseconds(bed.clock.now(), -hour);
  await db.doc(paths.subscription(subscriptionId)).update({ lookAt, processorId: "sub_nobodys" });
  expectedLogs.allow(/the sweep could not finish/);
  expect((await sweep(bed.clock.now())).subscriptions).toEqual({ done: 0, failed: 1 });
  expect((await subscriptionOf(subscriptionId)).lookAt?.getTime()).toBeGreaterThan(bed.clock.now().getTime());
});

describe.each(["customer", "provider"] as const)("once its %s is suspended", (who) => {
  it("is looked at by the next sweep, and goes on no further", async () => {
    const scene = await subscribed(bed);
    const { subscriptionId } = scene;
    await db.doc(paths.user(scene[who].uid)).update({ suspended: true });
    await endOpenHolds(scene[who].uid);
    await sweep(bed.clock.now());
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: true });
  });

  it("leads nobody to where an open month is paid", async () => {
    const scene = await subscribed(bed, { card: failingLater });
    const { subscriptionId, customer } = scene;
    await turnMonth(bed, scene);
    await bed.processor.deliver();
    await db.doc(paths.user(scene[who].uid)).update({ suspended: true });
    expect(await get("checkSubscription", customer, { subscriptionId })).toEqual({ state: "pastDue", payUrl: null });
  });
});

it("lets nobody have the processor asked without end", async () => {
  const { subscriptionId, customer } = await subscribed(bed);
  const tokens = { tokens: 0, at: bed.clock.now(), expireAt: addMilliseconds(bed.clock.now(), day) };
  await db.doc(paths.rateLimit(`subscriptions-${customer.uid}`)).set(tokens);
  for (const name of ["checkSubscription", "cancelSubscription", "resumeSubscription"] as const) {
    expect((await call(name, customer, { subscriptionId })).refused).toBe("too-many-attempts");
  }
});
