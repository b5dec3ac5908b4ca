import "./flow-environment.ts";
import { classesLeft } from "@flexsession/domain/packs/change-pass";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import { expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { flowBed } from "./flow-bed.ts";
import { bookWith, passOf } from "./pack-parts.ts";
import { newcomer } from "./publish.ts";
import { bookingOf } from "./story.ts";
import {
  failingLater,
  firstMonth,
  monthsOf,
  plans,
  planTerms,
  subscribed,
  subscribing,
  subscriptionOf,
  toldOf,
  turnMonth,
} from "./subscription-parts.ts";
import { newKey } from "./wish.ts";
import { wrongOnceSettled } from "./wrong-once-settled.ts";

const bed = flowBed();

it("begins once, however often it is asked for and heard of, with a pass for its first month", async () => {
  const scene = await subscribing(bed);
  const { subscriptionId, customer, provider, input, checkoutId } = scene;
  expect((await get("subscribe", customer, input)).subscriptionId).toBe(subscriptionId);
  await bed.processor.pay(checkoutId);
  await bed.processor.deliver();
  for (const type of ["checkout.session.completed", "invoice.paid", "customer.subscription.created"]) {
    await bed.processor.resend(type);
  }
  await bed.processor.deliver();
  const subscription = await subscriptionOf(subscriptionId);
  expect(subscription).toMatchObject({ state: "active", endsAtPeriodEnd: false });
  const months = await monthsOf(subscriptionId);
  expect(months).toMatchObject([{ state: "active", classes: 3, expiresAt: subscription.periodEnd }]);
  expect(months[0]?.shares.map((each) => each.amountMinor)).toEqual([3_334, 3_333, 3_333]);
  expect([await toldOf(scene, customer.uid), await toldOf(scene, provider.uid)]).toEqual([
    ["subscribed"],
    ["subscribed"],
  ]);
  expect((await get("subscribe", customer, input)).checkoutUrl).toBeNull();
  expect(await wrongOnceSettled(bed)).toEqual([]);
  expect((await bed.mailsTo(customer.email)).map((each) => each.subject)).toContain(
    `Subscribed: ${planTerms.title}, with ${provider.name}`,
  );
});

it("asks the processor where no event came, and gives up what nobody has paid for", async () => {
  const paid = await subscribing(bed);
  const unpaid = await subscribing(bed);
  await bed.processor.pay(paid.checkoutId);
  const check = ({ customer, subscriptionId }: typeof paid) => get("checkSubscription", customer, { subscriptionId });
  expect(await check(paid)).toEqual({ state: "active", payUrl: null });
  expect(await check(unpaid)).toEqual({ state: "awaitingPayment", payUrl: null });
  bed.clock.advance(40 * minute);
  await sweep(bed.clock.now());
  expect(await check(unpaid)).toEqual({ state: "abandoned", payUrl: null });
  expect((await call("subscribe", unpaid.customer, unpaid.input)).refused).toBe("not-payable");
  expect(await wrongOnceSettled(bed)).toEqual([]);
  expect((await monthsOf(paid.subscriptionId)).length).toBe(1);
});

it("begins what is paid before anybody has noted its Checkout", async () => {
  const { customer, input, subscriptionId, checkoutId } = await subscribing(bed);
  await db.doc(paths.subscription(subscriptionId)).update({ checkout: null });
  await bed.processor.pay(checkoutId);
  await Promise.all([bed.processor.deliver(), get("subscribe", customer, input)]);
  expect((await subscriptionOf(subscriptionId)).state).toBe("active");
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("makes a pass of every month that is paid, and of none twice", async () => {
  const scene = await subscribed(bed);
  bed.clock.advance(10 * day);
  expect(await turnMonth(bed, scene)).toEqual({ status: "active", paid: true });
  await bed.processor.deliver("newest");
  await bed.processor.resend("invoice.paid");
  await bed.processor.resend("customer.subscription.updated");
  await bed.processor.deliver();
  const months = await monthsOf(scene.subscriptionId);
  expect(months.map(classesLeft)).toEqual([3, 3]);
  expect(months[1]?.expiresAt).toEqual((await subscriptionOf(scene.subscriptionId)).periodEnd);
  expect(await toldOf(scene, scene.customer.uid)).toEqual(["subscribed", "renewed"]);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("uses a class and gives it back as a pack does, also while its month is being renewed", async () => {
  const scene = await firstMonth(await subscribed(bed));
  const renew = turnMonth(bed, scene).then(() => bed.processor.deliver());
  const [{ output }] = await Promise.all([bookWith(scene), renew]);
  const bookingId = output?.bookingId ?? "";
  expect(await bookingOf(bookingId)).toMatchObject({ state: "confirmed", priceMinor: 3_334 });
  expect((await monthsOf(scene.subscriptionId)).map(classesLeft)).toEqual([2, 3]);
  await get("cancelBooking", scene.customer, { bookingId, refundMinor: 3_334 });
  expect((await monthsOf(scene.subscriptionId)).map(classesLeft)).toEqual([3, 3]);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it.each(["customer", "provider"] as const)("gives what a month has left to the %s when it ends", async (unusedTo) => {
  const scene = await firstMonth(await subscribed(bed, { unusedTo }));
  await bookWith(scene);
  await get("cancelSubscription", scene.customer, { subscriptionId: scene.subscriptionId });
  bed.clock.advance(32 * day);
  for (let count = 0; count < 3; count++) {
    await sweep(bed.clock.now());
    await bed.processor.deliver();
  }
  const { state, refund, release } = await passOf(scene.passId);
  expect(state).toBe("over");
  if (unusedTo === "customer") expect(refund).toEqual({ amountMinor: 6_666, doneMinor: 6_666, state: "done" });
  else expect(release).toMatchObject({ netMinor: 5_666, doneMinor: 5_666, state: "done" });
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("tells both of a month that could not be taken, sells none of its classes, and goes on once it is paid", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  const { subscriptionId, customer, provider } = scene;
  expect(await turnMonth(bed, scene)).toEqual({ status: "past_due", paid: false });
  await bed.processor.deliver();
  expect((await subscriptionOf(subscriptionId)).state).toBe("pastDue");
  expect((await monthsOf(subscriptionId)).length).toBe(1);
  for (const { uid } of [customer, provider]) {
    expect(await toldOf(scene, uid)).toEqual(["subscribed", "renewalFailed"]);
  }
  const { payUrl } = await get("checkSubscription", customer, { subscriptionId });
  expect(payUrl).toContain("/i/in_");

  expect(await turnMonth(bed, scene, "retry", "4242424242424242")).toEqual({ status: "active", paid: true });
  await bed.processor.deliver();
  expect((await subscriptionOf(subscriptionId)).state).toBe("active");
  expect((await monthsOf(subscriptionId)).map(classesLeft)).toEqual([3, 3]);
  expect(await toldOf(scene, customer.uid)).toEqual(["subscribed", "renewalFailed", "renewed"]);
  expect(await get("checkSubscription", customer, { subscriptionId })).toEqual({ state: "active", payUrl: null });
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("ends with its month, unless it is resumed", async () => {
  const scene = await subscribed(bed);
  const { subscriptionId, customer, input } = { ...scene, input: { subscriptionId: scene.subscriptionId } };
  await get("cancelSubscription", customer, input);
  await get("cancelSubscription", customer, input);
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: true });
  await get("resumeSubscription", customer, input);
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "active", endsAtPeriodEnd: false });
  await get("cancelSubscription", customer, input);
  await bed.processor.deliver("newest");
  expect(await turnMonth(bed, scene)).toEqual({ status: "canceled", paid: false });
  await bed.processor.deliver();
  expect(await subscriptionOf(subscriptionId)).toMatchObject({ state: "cancelled", lookAt: null });
  for (const name of ["cancelSubscription", "resumeSubscription"] as const) {
    expect((await call(name, customer, input)).refused).toBe("subscription-over");
  }
  expect((await monthsOf(subscriptionId)).map((each) => each.state)).toEqual(["active"]);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("ends at once where its month is not paid", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  await turnMonth(bed, scene);
  await bed.processor.deliver();
  await get("cancelSubscription", scene.customer, { subscriptionId: scene.subscriptionId });
  expect((await subscriptionOf(scene.subscriptionId)).state).toBe("cancelled");
  await bed.processor.deliver();
  expect((await monthsOf(scene.subscriptionId)).length).toBe(1);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("ends with whichever month it is in when cancelling meets a renewal", async () => {
  const scene = await subscribed(bed);
  const { subscriptionId, customer } = scene;
  const [cancelled] = await Promise.all([
    call("cancelSubscription", customer, { subscriptionId }),
    turnMonth(bed, scene).then(() => bed.processor.deliver()),
  ]);
  await bed.processor.deliver();
  const { state, endsAtPeriodEnd } = await subscriptionOf(subscriptionId);
  // Whichever came first, nothing is charged that made no pass, and nothing renews any more.
  expect(cancelled.refused === null ? state === "cancelled" || endsAtPeriodEnd : state === "cancelled").toBe(true);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("is nobody else's to look at, cancel or resume, its provider's neither", async () => {
  const { subscriptionId, provider } = await subscribed(bed);
  for (const person of [await newcomer(), provider]) {
    for (const name of ["checkSubscription", "cancelSubscription", "resumeSubscription"] as const) {
      expect((await call(name, person, { subscriptionId })).refused).toBe("not-found");
    }
  }
  expect((await subscriptionOf(subscriptionId)).endsAtPeriodEnd).toBe(false);
});

it("is not begun twice, runs on when its plan is withdrawn, and is begun by nobody after that", async () => {
  const { provider, planId } = await plans(bed);
  const customer = await newcomer();
  const input = { providerId: provider.uid, planId, priceMinor: planTerms.priceMinor };
  const { subscriptionId } = await get("subscribe", customer, { ...input, key: newKey() });
  await bed.processor.pay((await subscriptionOf(subscriptionId)).checkout?.checkoutId ?? "");
  await bed.processor.deliver();
  expect((await call("subscribe", customer, { ...input, key: newKey() })).refused).toBe("already-subscribed");
  await get("withdrawPlan", provider, { planId });
  expect((await call("subscribe", await newcomer(), { ...input, key: newKey() })).refused).toBe("plan-gone");
  expect(await turnMonth(bed, { subscriptionId })).toEqual({ status: "active", paid: true });
  await bed.processor.deliver();
  expect((await monthsOf(subscriptionId)).length).toBe(2);
  expect(await wrongOnceSettled(bed)).toEqual([]);
});

it("is looked at shortly before its month ends and after", async () => {
  const { subscriptionId } = await subscribed(bed);
  const { periodEnd, lookAt } = await subscriptionOf(subscriptionId);
  if (!periodEnd) throw new Error("it has begun");
  expect(lookAt).toEqual(addMilliseconds(periodEnd, -6 * hour));
  bed.clock.advance(addMilliseconds(periodEnd, -hour).getTime() - bed.clock.now().getTime());
  await sweep(bed.clock.now());
  expect(await subscriptionOf(subscriptionId)).toMatchObject({
    endsAtPeriodEnd: false,
    lookAt: addMilliseconds(periodEnd, 2 * hour),
  });
});
