import "./flow-environment.ts";
import { setTimeout as wait } from "node:timers/promises";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endOpenHolds } from "../../functions/src/admin/end-open-holds.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { handleEvent } from "../../functions/src/payments/handle-event.ts";
import { reconcile } from "../../functions/src/reconcile/reconcile.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { seededRandom } from "../factories/seeded-random.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { bookWith } from "./pack-parts.ts";
import {
  failingLater,
  hearWhole,
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

describe("what no event has told", () => {
  beforeEach(() => expectedLogs.allow(/the processor knew/));

  it("is found among the processor's invoices, and only once", async () => {
    const scene = await subscribed(bed);
    await bed.processor.control("/faults", { deliveries: "lose" });
    await turnMonth(bed, scene);
    expect((await monthsOf(scene.subscriptionId)).length).toBe(1);
    const { mended, wrong } = await reconcile(bed.clock.now());
    expect([mended.length, wrong]).toEqual([1, []]);
    expect((await monthsOf(scene.subscriptionId)).map(classesLeft)).toEqual([3, 3]);
    const before = await dumpDatabase();
    expect(await reconcile(bed.clock.now())).toMatchObject({ mended: [], wrong: [] });
    expect(await dumpDatabase()).toEqual(before);
    expect(await wrongOnceSettled(bed)).toEqual([]);
  });

  it("is asked for by the sweep: a month that could not be taken, and its end", async () => {
    const scene = await subscribed(bed, { card: failingLater });
    await bed.processor.control("/faults", { deliveries: "lose" });
    await turnMonth(bed, scene);
    await db.doc(paths.subscription(scene.subscriptionId)).update({ lookAt: bed.clock.now() });
    await sweep(bed.clock.now());
    expect((await subscriptionOf(scene.subscriptionId)).state).toBe("pastDue");
    bed.clock.advance(40 * 24 * hour);
    // The first hears that it was given up, the next that nobody can pay its last month any more.
    await sweep(bed.clock.now());
    bed.clock.advance(25 * hour);
    await sweep(bed.clock.now());
    expect(await subscriptionOf(scene.subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
    expect(await toldOf(scene, scene.customer.uid)).toEqual(["subscribed", "renewalFailed", "subscriptionEnded"]);
    expect(await wrongOnceSettled(bed)).toEqual([]);
  });
});

it("comes to the same in any order of its events, each of them twice", async () => {
  for (const seed of ["one", "two", "three"]) {
    const scene = await subscribed(bed, { card: failingLater });
    await turnMonth(bed, scene);
    await turnMonth(bed, scene, "retry", "4242424242424242");
    const random = seededRandom(seed);
    await hearWhole(bed, () => random());
    await hearWhole(bed, (index) => -index);
    expect(await subscriptionOf(scene.subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: false });
    expect((await monthsOf(scene.subscriptionId)).map(classesLeft)).toEqual([3, 3]);
  }
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("changes nothing by an event that comes again, or twice at once", async () => {
  const scene = await subscribed(bed);
  await turnMonth(bed, scene);
  const { version } = await subscriptionOf(scene.subscriptionId);
  const renewal = Object.values((await bed.processor.state()).events).findLast((each) => each.type === "invoice.paid");
  if (!renewal) throw new Error("the month was paid");
  await Promise.all([1, 2, 3].map(() => handleEvent({ ...renewal, livemode: false })));
  expect((await subscriptionOf(scene.subscriptionId)).version).toBe(version + 1);
  await hearWhole(bed);
  const before = await dumpDatabase();
  await hearWhole(bed);
  expect(await dumpDatabase()).toEqual(before);
});

it("never is an answer older than the one that is stored", async () => {
  const scene = await subscribed(bed);
  const { customer, subscriptionId } = scene;
  // The first answer says whose subscription it is; the second, which counts, is under way when it is cancelled.
  const late = { match: "GET /v1/subscriptions/*", afterEffect: true, delayMs: 1_500, times: 2 };
  const askedTwice = new Promise<void>((resolve) => {
    let asked = 0;
    setProbe((name, moment) => {
      if (name === "subscription.retrieve" && moment === "before" && ++asked === 2) resolve();
    });
  });
  await bed.processor.control("/faults/api", late);
  const slow = get("checkSubscription", customer, { subscriptionId });
  await askedTwice;
  // As long as the question needs to be on its way; the answer is kept back for longer.
  await wait(200);
  setProbe(null);
  await get("cancelSubscription", customer, { subscriptionId });
  await slow;
  expect((await subscriptionOf(subscriptionId)).endsAtPeriodEnd).toBe(true);
});

it("mails of what has happened, and of nothing that is over by then", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  const { subscriptionId, customer, provider } = scene;
  const mailed = async () => {
    await sweep(bed.clock.now());
    const to = await Promise.all([customer, provider].map((each) => bed.mailsTo(each.email)));
    return to.map((mails) => mails.map((each) => each.subject.split(":")[0]));
  };
  expect(await mailed()).toEqual([["Subscribed"], ["A new subscription"]]);
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  expect(await mailed()).toEqual([
    ["Subscribed", "Not paid"],
    ["A new subscription", "Not paid"],
  ]);
  const failed = (await bed.mailsTo(customer.email)).at(-1);
  expect(failed?.text).toContain("/packs");
  // Whoever has its address can open the invoice.
  expect(failed?.text).not.toContain("/i/in_");

  await turnMonth(bed, scene, "retry", "4242424242424242");
  await bed.processor.deliver();
  await get("cancelSubscription", customer, { subscriptionId });
  await get("resumeSubscription", customer, { subscriptionId });
  expect(await mailed()).toEqual([
    ["Subscribed", "Not paid", "Renewed"],
    ["A new subscription", "Not paid"],
  ]);
  await get("cancelSubscription", customer, { subscriptionId });
  expect((await mailed())[1]).toEqual(["A new subscription", "Not paid", "Will not be renewed"]);
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  expect(await mailed()).toEqual([
    ["Subscribed", "Not paid", "Renewed", "Will not be renewed", "Ended"],
    ["A new subscription", "Not paid", "Will not be renewed", "Ended"],
  ]);
});

it("ends as the processor has it when it is cancelled and resumed at once", async () => {
  const scene = await subscribed(bed);
  const { customer, subscriptionId } = scene;
  await Promise.all([
    get("cancelSubscription", customer, { subscriptionId }),
    get("checkSubscription", customer, { subscriptionId }),
    get("resumeSubscription", customer, { subscriptionId }),
    get("cancelSubscription", customer, { subscriptionId }),
  ]);
  const { processorId, endsAtPeriodEnd } = await subscriptionOf(subscriptionId);
  const [last] = Object.values((await bed.processor.state()).events)
    .filter((each) => each.data.object.id === processorId && each.type === "customer.subscription.updated")
    .toReversed();
  expect(endsAtPeriodEnd).toBe(last?.data.object.cancel_at_period_end);
});

it("hears a bank before the month itself, and lets nobody use what it has taken", async () => {
  const scene = await subscribed(bed);
  const month = await turnMonth(bed, scene, "renew", "4000000000000259");
  expect(month.paid).toBe(true);
  await bed.processor.deliver("newest");
  const [, disputed] = await monthsOf(scene.subscriptionId);
  expect(disputed?.dispute?.state).toBe("open");
  expect((await bookWith({ ...scene, passId: disputed?.passId ?? "" })).refused).toBe("bank-decides");
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

describe.each(["customer", "provider"] as const)("a subscription whose %s is suspended", (who) => {
  it("charges no other month, keeps what is paid, and goes on once they are back", async () => {
    const scene = await subscribed(bed);
    const { subscriptionId, customer } = scene;
    const { uid } = scene[who];
    const { periodEnd } = await subscriptionOf(subscriptionId);
    await db.doc(paths.user(uid)).update({ suspended: true });
    bed.clock.advance(addMilliseconds(periodEnd ?? new Date(), -hour).getTime() - bed.clock.now().getTime());
    await sweep(bed.clock.now());
    expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: true });
    expect(await toldOf(scene, customer.uid)).toEqual(["subscribed", "subscriptionEnding"]);
    const refused = who === "customer" ? "account-suspended" : "plan-gone";
    expect((await call("resumeSubscription", customer, { subscriptionId })).refused).toBe(refused);
    await db.doc(paths.user(uid)).update({ suspended: false });
    await get("resumeSubscription", customer, { subscriptionId });
    expect((await subscriptionOf(subscriptionId)).endsAtPeriodEnd).toBe(false);
  });
});

it("can be begun no more once its customer is suspended", async () => {
  const { customer, subscriptionId, checkoutId } = await subscribing(bed);
  await endOpenHolds(customer.uid);
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "abandoned", lookAt: null });
  expect((await bed.processor.state()).sessions[checkoutId]?.status).toBe("expired");
  await bed.processor.deliver();
  expect((await subscriptionOf(subscriptionId)).state).toBe("abandoned");
});

it("ends what a provider who cannot be paid would be owed for", async () => {
  const { subscriptionId, provider } = await subscribed(bed);
  const { periodEnd } = await subscriptionOf(subscriptionId);
  await db.doc(paths.payoutAccount(provider.uid)).update({ state: "restricted" });
  bed.clock.advance(addMilliseconds(periodEnd ?? new Date(), -hour).getTime() - bed.clock.now().getTime());
  await sweep(bed.clock.now());
  expect((await subscriptionOf(subscriptionId)).endsAtPeriodEnd).toBe(true);
});
