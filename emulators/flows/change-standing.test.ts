import "./flow-environment.ts";
import type { Standing } from "@flexsession/domain/account/standing";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { linkSigner } from "../files/link-signer.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookedWith, completeWork, deliverTo, passTo, sweepOn, transfersTo } from "./release-parts.ts";
import { mixOf, openRoom, send, tone } from "./room-parts.ts";
import { bookingOf, hold } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = flowBed();
beforeAll(() => setLinkSigner(linkSigner("http://127.0.0.1", "s")));
beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const reason = "Sold samples that are not theirs";
const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const change = async (person: Person, to: Standing, by?: Person) =>
  get("changeStanding", by ?? (await admin()), { uid: person.uid, to, reason });

const selling = () => publish({ slot: inTwoDays(bed.clock.now(), 4) });

/** Four hours after what `selling` offers. */
const afterwards = () => inTwoDays(addMilliseconds(bed.clock.now(), 4 * hour), 4);

async function audit() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

describe.each(["suspended", "banned"] as const)("somebody %s", (to) => {
  const refusal = to === "banned" ? "account-banned" : "account-suspended";

  it("holds nothing from the commit on, and has what they held given back", async () => {
    const [customer, seller, other] = [await newcomer(), await selling(), await selling()];
    const { bookingId, checkoutId } = await hold(customer, wish(seller));
    await change(customer, to);
    expect((await bookingOf(bookingId)).state).toBe("abandoned");
    expect((await bed.processor.state()).sessions[checkoutId]?.status).toBe("expired");
    expect((await call("holdPiece", customer, onTheWire(wish(other)))).refused).toBe(refusal);
    expect((await call("resumeCheckout", customer, { bookingId })).refused).not.toBeNull();
    await hold(await newcomer(), wish(seller));
  });

  it("holds nothing that was on its way by then, once the sweep has looked again", async () => {
    const [customer, seller] = [await newcomer(), await selling()];
    await change(customer, to);
    const account = db.doc(paths.user(customer.uid));
    // As a hold that has read the account before and commits after.
    const stopped = (await account.get()).data() ?? {};
    await account.update({ suspended: false, standing: null });
    const { bookingId } = await hold(customer, wish(seller));
    await account.set(stopped);
    await sweepOn(bed, 2);
    expect((await bookingOf(bookingId)).state).toBe("abandoned");
    expect((await readDocument(refs.user(customer.uid)))?.lookAgainAt).toBeNull();
  });

  it("opens no Checkout, even while the processor is away", async () => {
    const customer = await newcomer();
    const { bookingId } = await hold(customer, wish(await selling()));
    await bed.processor.control("/faults/api", { match: "POST /v1/checkout/sessions/*/expire", status: 500, times: 9 });
    expectedLogs.allow(/could not be given back yet/);
    await change(customer, to);
    expectedLogs.take();
    expect((await bookingOf(bookingId)).state).toBe("awaitingPayment");
    expect((await call("resumeCheckout", customer, { bookingId })).refused).toBe(refusal);
  });

  it("sends no file", async () => {
    const room = await openRoom();
    await change(room.customer, to);
    expect((await call("reserveFile", room.customer, mixOf(room, 9))).refused).toBe(refusal);
  });

  it("is transferred nothing until it is lifted, and then all of it", async () => {
    const work = await bookedWith(bed);
    await completeWork(bed, work.bookingId);
    await change(work.provider, to);
    await passTo(bed, work, 73);
    await sweepOn(bed, 0, 5);
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "completed", releaseWaitsFor: "standing" });
    expect(await transfersTo(bed, work.provider)).toEqual([]);

    await change(work.provider, "good");
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "released", releaseWaitsFor: null });
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150 }]);
    await hear(bed.processor);
    await sweepOn(bed, 0, 5, 20, 60);
    expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
  });

  it("is transferred nothing that was released before, and whose transfer has failed", async () => {
    const work = await bookedWith(bed);
    await bed.processor.control("/faults/api", { match: "POST /v1/transfers", status: 500, times: 1 });
    expectedLogs.allow(/could not be carried out yet/);
    await completeWork(bed, work.bookingId);
    await get("approveDelivery", work.customer, await deliverTo(work));
    expectedLogs.take();
    await change(work.provider, to);
    await sweepOn(bed, 5, 5, 61);
    expect(await transfersTo(bed, work.provider)).toEqual([]);
    await change(work.provider, "good");
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150 }]);
  });

  it("is booked, asked and waited for by nobody, and not found by browsing", async () => {
    const provider = await publish({
      slot: inTwoDays(bed.clock.now(), 4),
      ask: { ...afterwards(), mode: "request" },
    });
    await refoldListing(provider.uid);
    expect(await readDocument(refs.listing(provider.uid))).not.toBeNull();
    await change(provider, to);
    expect(await readDocument(refs.listing(provider.uid))).toBeNull();
    await refoldListing(provider.uid);
    expect(await readDocument(refs.listing(provider.uid))).toBeNull();
    const held = onTheWire(wish(provider, { slotId: "slot" }));
    expect((await call("holdPiece", await newcomer(), held)).refused).toBe("provider-paused");
    const asked = asRequest(wish(provider, { slotId: "ask" }));
    expect((await call("requestPiece", await newcomer(), asked)).refused).toBe("provider-paused");

    await change(provider, "good");
    expect(await readDocument(refs.listing(provider.uid))).not.toBeNull();
    expect((await call("holdPiece", await newcomer(), held)).refused).toBeNull();
  });

  it("is told why by mail, and so is the log, with before and after", async () => {
    const [person, by] = [await newcomer(), await admin()];
    await change(person, to, by);
    await change(person, to, by);
    await sweepOn(bed, 0);
    const mails = await bed.mailsTo(person.email);
    expect(mails.map((each) => each.text?.includes(reason))).toEqual([true]);
    expect(await audit()).toMatchObject([
      { act: to === "banned" ? "ban" : "suspend", by: by.uid, personId: person.uid, reason, after: { standing: to } },
    ]);
  });
});

it("takes downloads from who is suspended and who is banned, and gives them back once that is lifted", async () => {
  const room = await openRoom();
  const fileId = await send(room, room.provider, tone);
  await takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });
  const link = { bookingId: room.bookingId, fileId, use: "listen" };
  await change(room.customer, "suspended");
  expect((await call("linkFile", room.customer, link)).refused).toBe("account-suspended");
  await change(room.customer, "banned");
  expect((await call("linkFile", room.customer, link)).refused).toBe("account-banned");
  await change(room.customer, "good");
  expect((await call("linkFile", room.customer, link)).refused).toBeNull();
});

it("ends the sign-in of who is banned, again where the process died, and opens it when that is lifted", async () => {
  const person = await newcomer();
  await auth.createUser({ uid: person.uid });
  setProbe((name, moment) => {
    if (name === "auth.updateUser" && moment === "before") throw new Error("the process died");
  });
  expectedLogs.allow(/a callable failed/);
  expect((await call("changeStanding", await admin(), { uid: person.uid, to: "banned", reason })).refused).toBe(
    "internal",
  );
  setProbe(null);
  expectedLogs.take();
  expect((await auth.getUser(person.uid)).disabled).toBe(false);
  await change(person, "banned");
  const { disabled, tokensValidAfterTime } = await auth.getUser(person.uid);
  expect([disabled, typeof tokensValidAfterTime]).toEqual([true, "string"]);
  expect(await audit()).toHaveLength(1);
  await change(person, "good");
  expect((await auth.getUser(person.uid)).disabled).toBe(false);
});

it("is for admins alone, about others alone, and with a reason", async () => {
  const [person, by] = [await newcomer(), await admin()];
  const data = { uid: person.uid, to: "suspended", reason };
  for (const each of [person, await publish()]) {
    expect((await call("changeStanding", each, data)).refused).toBe("not-yours");
    for (const [name, input] of [
      ["findPeople", { text: "Nina" }],
      ["readPerson", { uid: person.uid }],
      ["grantAdmin", { uid: each.uid, isAdmin: true, reason }],
    ] as const) {
      expect((await call(name, each, input)).refused).toBe("not-yours");
    }
  }
  expect((await call("changeStanding", null, data)).refused).toBe("signed-out");
  expect((await call("changeStanding", by, { ...data, uid: by.uid })).refused).toBe("own-account");
  for (const wrong of [
    { ...data, reason: "  " },
    { ...data, to: "gone" },
    { uid: person.uid, to: "suspended" },
  ]) {
    expect((await call("changeStanding", by, wrong)).refused).toBe("invalid-input");
  }
  expect((await call("changeStanding", by, { ...data, uid: "nobody" })).refused).toBe("not-found");
  expect(await audit()).toEqual([]);
});

it("lets of two admins who suspend each other at once one go on", async () => {
  for (let round = 0; round < 5; round++) {
    const [one, two] = [await admin(), await admin()];
    const answers = await Promise.all([
      call("changeStanding", one, { uid: two.uid, to: "suspended", reason }),
      call("changeStanding", two, { uid: one.uid, to: "suspended", reason }),
    ]);
    expect(answers.map((each) => String(each.refused)).toSorted()).toEqual(["not-yours", "null"]);
  }
});
