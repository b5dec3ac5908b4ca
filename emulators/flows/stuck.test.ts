import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import type { StuckThing } from "@flexsession/domain/admin/stuck";
import { paths } from "@flexsession/domain/paths";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookedWith, completeWork, deliverTo, type PaidWork, sweepOn, transfersTo } from "./release-parts.ts";
import { hold, stateOf } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be (carried out yet|handled|sent)/, /handled again/);
});
afterEach(() => expectedLogs.take());

const reason = "The bank's line was down";
const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const list = async () => (await get("listStuck", await admin(), {})).things;
const retry = async (thing: StuckThing, by?: Person) => call("retryStuck", by ?? (await admin()), { thing, reason });
const strike = (match: string, times: number) => bed.processor.control("/faults/api", { match, status: 500, times });

async function audit() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

async function expectRest() {
  await hear(bed.processor);
  await sweepOn(bed, 0, 5, 36);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

async function held() {
  const customer = await newcomer();
  const provider = await publish({ slot: inTwoDays(bed.clock.now(), 4) });
  const { bookingId, checkoutId } = await hold(customer, wish(provider));
  return { customer, provider, bookingId, checkoutId };
}

it("is empty while all is well", async () => {
  await bookedWith(bed);
  expect(await list()).toEqual([]);
});

it("shows a mail that was given up with its cause, and sends it once, however many try", async () => {
  const work = await bookedWith(bed);
  await sweep(bed.clock.now());
  const [sent] = (await db.collection(paths.mails).where("uid", "==", work.customer.uid).get()).docs;
  const failed = { state: "failed", attempts: 8, failure: "EENVELOPE RCPT TO 550" };
  await sent?.ref.update(failed);
  const before = (await bed.mailsTo(work.customer.email)).length;
  const [stuck, ...others] = await list();
  expect(others).toEqual([]);
  expect(stuck).toMatchObject({
    what: "confirmed",
    failure: failed.failure,
    attempts: 8,
    nextAt: null,
    bookingId: work.bookingId,
    personId: work.customer.uid,
  });
  if (!stuck) throw new Error("nothing is stuck");
  const by = await admin();
  await Promise.all([retry(stuck.thing, by), retry(stuck.thing, by), retry(stuck.thing, by)]);
  expect((await bed.mailsTo(work.customer.email)).length).toBe(before + 1);
  expect(await list()).toEqual([]);
  expect(await audit()).toMatchObject([
    { act: "retry", by: by.uid, reason, bookingId: work.bookingId, before: { attempts: 8 } },
  ]);
  expect((await retry(stuck.thing)).output).toEqual({ isDone: true });
  expect(await audit()).toHaveLength(1);
});

it("does not send a sign-in mail again, whose link is gone", async () => {
  const at = bed.clock.now();
  const signIn = { mailId: "link", kind: "signIn", to: "nina@flexsession.test", link: "", attempts: 8 };
  await db.doc(paths.mail("link")).set({ ...signIn, state: "failed", dueAt: at, createdAt: at });
  expect(await list()).toMatchObject([{ what: "signIn", canRetry: false, personId: null }]);
  expect((await retry({ kind: "mail", mailId: "link" })).refused).toBe("not-found");
  expect(await audit()).toEqual([]);
});

it("shows an event that matches nothing, and handles it by the processor's own copy once it does, once", async () => {
  const scene = await held();
  const path = paths.booking(scene.bookingId);
  const stored = (await db.doc(path).get()).data();
  if (!stored) throw new Error("there is no booking");
  await db.doc(path).delete();
  await bed.processor.pay(scene.checkoutId);
  await bed.processor.deliver();
  const stuck = (await list()).find((each) => each.what === "checkout.session.completed");
  expect(stuck?.failure).toContain(scene.bookingId);
  if (!stuck) throw new Error("the event is not shown");
  expect((await retry(stuck.thing)).output).toEqual({ isDone: false });
  expect((await list()).find((each) => each.what === stuck.what)?.attempts).toBe(2);

  await db.doc(path).set(stored);
  expect((await retry(stuck.thing)).output).toEqual({ isDone: true });
  expect(await stateOf(scene.bookingId)).toBe("confirmed");
  expect((await list()).filter((each) => each.what === stuck.what)).toEqual([]);
  expect((await retry(stuck.thing)).refused).toBe("not-found");
  expect(await audit()).toHaveLength(2);
  await expectRest();
});

it("forgets an event that the processor has brought again meanwhile", async () => {
  const scene = await held();
  const path = paths.booking(scene.bookingId);
  const stored = (await db.doc(path).get()).data() ?? {};
  await db.doc(path).delete();
  await bed.processor.pay(scene.checkoutId);
  await bed.processor.deliver();
  await db.doc(path).set(stored);
  await hear(bed.processor);
  expect((await list()).filter((each) => each.what === "checkout.session.completed")).toEqual([]);
});

async function cancelUnrefunded(): Promise<PaidWork> {
  const work = await bookedWith(bed);
  await strike("POST /v1/refunds", 2);
  await get("cancelBooking", work.customer, { bookingId: work.bookingId, refundMinor: 19_000 });
  return work;
}

it("shows a refund that the processor did not take, and gives the money back at once, once", async () => {
  const work = await cancelUnrefunded();
  const [stuck] = await list();
  expect(stuck).toMatchObject({
    thing: { kind: "refund" },
    attempts: 1,
    amountMinor: 19_000,
    bookingId: work.bookingId,
  });
  if (!stuck) throw new Error("nothing is stuck");
  expect(stuck.failure).toMatch(/^Stripe/);
  const by = await admin();
  await Promise.all([retry(stuck.thing, by), retry(stuck.thing, by), sweep(bed.clock.now())]);
  const { refunds } = await bed.processor.state();
  expect(Object.values(refunds).map((each) => each.amount)).toEqual([19_000]);
  expect(await list()).toEqual([]);
  await expectRest();
});

it("leaves a refund that was tried again to that attempt for five minutes, and tells the log of one", async () => {
  await cancelUnrefunded();
  const [stuck] = await list();
  if (!stuck) throw new Error("nothing is stuck");
  await strike("POST /v1/refunds", 2);
  expect((await retry(stuck.thing)).output).toEqual({ isDone: false });
  expect((await retry(stuck.thing)).output).toEqual({ isDone: false });
  expect(Object.keys((await bed.processor.state()).refunds)).toEqual([]);
  expect(await audit()).toHaveLength(1);
  bed.clock.advance(5 * minute);
  expect((await retry(stuck.thing)).output).toEqual({ isDone: true });
  expect(await audit()).toHaveLength(2);
  await expectRest();
});

it("shows a transfer that failed, and makes it", async () => {
  const work = await bookedWith(bed);
  await completeWork(bed, work.bookingId);
  const seen = await deliverTo(work);
  await strike("POST /v1/transfers", 2);
  await get("approveDelivery", work.customer, seen);
  const [stuck] = await list();
  expect(stuck).toMatchObject({ thing: { kind: "transfer" }, attempts: 1, personId: work.provider.uid });
  if (!stuck) throw new Error("nothing is stuck");
  expect((await retry(stuck.thing)).output).toEqual({ isDone: true });
  expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150 }]);
  bed.clock.advance(minute);
  await expectRest();
});

it("is for admins alone who still are, with a reason, and for what there is", async () => {
  const work = await cancelUnrefunded();
  const [stuck] = await list();
  if (!stuck) throw new Error("nothing is stuck");
  for (const person of [work.customer, work.provider, await newcomer()]) {
    expect((await call("listStuck", person, {})).refused).toBe("not-yours");
    expect((await retry(stuck.thing, person)).refused).toBe("not-yours");
  }
  expect((await call("listStuck", null, {})).refused).toBe("signed-out");
  const unmade = await admin();
  await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
  expect((await call("listStuck", unmade, {})).refused).toBe("not-yours");
  expect((await retry(stuck.thing, unmade)).refused).toBe("not-yours");
  const by = await admin();
  expect((await call("retryStuck", by, { thing: stuck.thing, reason: " " })).refused).toBe("invalid-input");
  expect((await retry({ kind: "mail", mailId: "../users/boss" }, by)).refused).toBe("invalid-input");
  expect((await retry({ kind: "transfer", paymentId: "no", bookingId: "no" }, by)).refused).toBe("not-found");
  expect(Object.keys((await bed.processor.state()).refunds)).toEqual([]);
  expect(await audit()).toEqual([]);
});
