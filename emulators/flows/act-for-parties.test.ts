import "./flow-environment.ts";
import { auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import { hour } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, toldTo } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book } from "./late-payment.ts";
import { movable, moveTo } from "./move-parts.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookedWith, completeWork, deliverTo, type PaidWork, passTo, sweepOn, transfersTo } from "./release-parts.ts";
import { bookingOf, stateOf } from "./story.ts";
import { asRequest, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const reason = "They cannot reach their account";
const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });
const act = async ({ bookingId }: { bookingId: string }, wished: object, by?: Person) =>
  call("actOnBooking", by ?? (await admin()), { bookingId, reason, act: wished });

async function audit() {
  const found = await db.collection(paths.audit).orderBy("at").get();
  return found.docs.map((each) => auditEntry.parse(each.data()));
}

/** The subjects of the mails that reached somebody and tell the reason. */
async function toldWhy({ email }: Person) {
  return (await bed.mailsTo(email)).filter((each) => each.text?.includes(reason)).map((each) => each.subject);
}

async function expectRest() {
  await hear(bed.processor);
  await sweepOn(bed, 0, 5, 36);
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

async function requested(priceMinor = 9_500): Promise<PaidWork> {
  const provider = await publish({ slot: { mode: "request", priceMinor, ...inTwoDays(bed.clock.now(), 4) } });
  const customer = await newcomer();
  const { bookingId } = await get("requestPiece", customer, asRequest(wish(provider)));
  return { provider, customer, bookingId };
}

describe("answering a request for its provider", () => {
  it("approves it as they would: the time is held to be paid, both read why, and the log says who", async () => {
    const [work, by] = [await requested(), await admin()];
    expect((await act(work, { kind: "approve" }, by)).output).toEqual({ state: "awaitingPayment" });
    const booking = await bookingOf(work.bookingId);
    expect(booking.checkout).not.toBeNull();
    expect(booking.history.at(-1)).toMatchObject({ actor: "support", cause: "approve", reason });
    await sweepOn(bed, 0);
    expect(await toldWhy(work.customer)).toEqual(["Approved: Mix with Marcus Reed. Pay to make it yours"]);
    expect(await toldWhy(work.provider)).toEqual(["FlexSession support acted: Mix for Nina Castellano"]);
    expect(await toldTo(work.provider)).toContain("supportActed");
    expect((await act(work, { kind: "approve" }, by)).refused).toBeNull();
    expect(await audit()).toMatchObject([
      {
        act: "approve",
        by: by.uid,
        bookingId: work.bookingId,
        reason,
        before: { state: "requested" },
        after: { state: "awaitingPayment" },
      },
    ]);
    await expectRest();
  });

  it("confirms what costs nothing, and both read why in their confirmation and their room", async () => {
    const work = await requested(0);
    expect((await act(work, { kind: "approve" })).output).toEqual({ state: "confirmed" });
    await sweepOn(bed, 0);
    expect(await toldWhy(work.customer)).toEqual(["Confirmed: Mix with Marcus Reed"]);
    expect(await toldWhy(work.provider)).toEqual(["Booked: Mix for Nina Castellano"]);
    expect((await eventsOf(work)).at(-1)).toEqual({ name: "supportApproved", as: "provider", reason });
    await expectRest();
  });

  it("declines it, and says that support did", async () => {
    const [work, by] = [await requested(), await admin()];
    expect((await act(work, { kind: "decline" }, by)).output).toEqual({ state: "declined" });
    expect((await bookingOf(work.bookingId)).request?.declineReason).toBeNull();
    await sweepOn(bed, 0);
    const mail = (await bed.mailsTo(work.customer.email)).find((each) => each.subject.startsWith("Declined"));
    expect(mail?.text).toContain("FlexSession support declined the request for Marcus Reed.");
    expect(mail?.text).not.toContain("Somebody else");
    expect(await toldWhy(work.customer)).toHaveLength(1);
    expect(await toldWhy(work.provider)).toHaveLength(1);
    expect(await audit()).toMatchObject([{ act: "decline", by: by.uid, after: { state: "declined" } }]);
    expect((await act(work, { kind: "approve" })).refused).toBe("request-closed");
    await expectRest();
  });

  it("happens once when the provider answers in the same moment, and whoever was first decided", async () => {
    const work = await requested();
    const { bookingId } = work;
    const by = await admin();
    await Promise.all([
      act(work, { kind: "decline" }, by),
      act(work, { kind: "approve" }, by),
      call("approveRequest", work.provider, { bookingId }),
      call("declineRequest", work.provider, { bookingId, reason: "Away" }),
    ]);
    const { history } = await bookingOf(bookingId);
    expect(history).toHaveLength(2);
    expect((await audit()).length).toBe(history.at(-1)?.actor === "support" ? 1 : 0);
    await expectRest();
  });

  it("is refused where the provider takes no bookings, and past its deadline", async () => {
    const [work, late] = [await requested(), await requested()];
    await db.doc(paths.user(work.provider.uid)).update({ suspended: true });
    expect((await act(work, { kind: "approve" })).refused).toBe("provider-paused");
    const { until } = await bookingOf(late.bookingId);
    bed.clock.advance(until.getTime() - bed.clock.now().getTime() + hour);
    expect((await act(late, { kind: "approve" })).refused).toBe("request-closed");
    expect((await act(late, { kind: "decline" })).refused).toBe("request-closed");
    expect(await audit()).toEqual([]);
  });
});

const complete = (seen: { fileId: string; round: number } | null) => ({ kind: "complete", seen });

describe("calling a booking done for its customer", () => {
  it("pays its provider at once after the time, and both read why in room and mail", async () => {
    const [work, by] = [await bookedWith(bed), await admin()];
    await completeWork(bed, work.bookingId);
    const { bookingId: _, ...seen } = await deliverTo(work);
    expect((await act(work, complete(seen), by)).refused).toBeNull();
    expect(await bookingOf(work.bookingId)).toMatchObject({ state: "released", delivery: { state: "approved" } });
    expect(await transfersTo(bed, work.provider)).toMatchObject([{ amount: 16_150 }]);
    expect(await eventsOf(work)).toContainEqual({ name: "supportApproved", as: "customer", reason });
    await sweepOn(bed, 0);
    for (const person of [work.customer, work.provider]) expect(await toldWhy(person)).toHaveLength(1);
    expect((await act(work, complete(seen), by)).refused).toBeNull();
    expect(await audit()).toMatchObject([
      { act: "complete", by: by.uid, reason, before: { isApproved: false }, after: { isApproved: true } },
    ]);
    await expectRest();
  });

  it("needs no delivery once the time is over, and before it one that waits for its answer", async () => {
    const work = await bookedWith(bed);
    expect((await act(work, complete(null))).refused).toBe("not-completable");
    await passTo(bed, work, 1);
    expect((await act(work, complete(null))).refused).toBeNull();
    expect(await stateOf(work.bookingId)).toBe("released");

    const early = await bookedWith(bed);
    const { bookingId: _, ...seen } = await deliverTo(early);
    expect((await act(early, complete(seen))).refused).toBeNull();
    expect(await bookingOf(early.bookingId)).toMatchObject({ state: "confirmed", delivery: { state: "approved" } });
    expect(await transfersTo(bed, early.provider)).toEqual([]);
    await passTo(bed, early, 1);
    await expectRest();
  });

  it("does not answer what the admin has not seen, nor a class", async () => {
    const work = await bookedWith(bed);
    await completeWork(bed, work.bookingId);
    const { bookingId, ...seen } = await deliverTo(work);
    expect((await act(work, complete(null))).refused).toBe("delivery-changed");
    expect((await act(work, complete({ ...seen, round: 2 }))).refused).toBe("delivery-changed");
    const changes = { bookingId, ...seen, changes: "Louder" };
    await Promise.all([act(work, complete(seen)), call("requestChanges", work.customer, changes)]);
    const booking = await bookingOf(bookingId);
    expect(booking.approvedAt).not.toBeNull();
    expect(await audit()).toHaveLength(1);

    const seat = await bookedWith(bed, { slot: { task: "class", capacity: 4, priceMinor: 2_000 } });
    await passTo(bed, seat, 1);
    expect((await act(seat, complete(null))).refused).toBe("not-completable");
    await expectRest();
  });
});

describe("moving a booking for its customer", () => {
  const to = (scene: Parameters<typeof moveTo>[0], slotId: string, differenceMinor: number) => {
    const { bookingId: _, ...time } = moveTo(scene, slotId, differenceMinor);
    return { kind: "move", ...time };
  };

  it("moves it by the customer's terms, sends the difference back, and both read why in room and mail", async () => {
    const [scene, by] = [await movable(bed), await admin()];
    const before = await bookingOf(scene.bookingId);
    expect((await act(scene, to(scene, "cheap", -3_000), by)).output).toEqual({ state: "confirmed" });
    const booking = await bookingOf(scene.bookingId);
    expect(booking).toMatchObject({ slotId: "cheap", reschedules: 1, refund: { amountMinor: 3_000, state: "done" } });
    expect(await eventsOf(scene)).toContainEqual({
      name: "supportMoved",
      from: { start: before.start, end: before.end },
      to: { start: booking.start, end: booking.end },
      reason,
    });
    await sweepOn(bed, 0);
    for (const person of [scene.customer, scene.provider]) {
      expect(await toldWhy(person)).toEqual([expect.stringMatching(/^Moved: Mix/)]);
    }
    expect((await act(scene, to(scene, "cheap", -3_000), by)).refused).toBeNull();
    expect(await audit()).toMatchObject([
      {
        act: "move",
        before: { start: before.start.toISOString() },
        after: { start: booking.start.toISOString(), refundMinor: 3_000 },
      },
    ]);
    await expectRest();
  });

  it("never to dearer time, never less back than was shown, never to time that is taken", async () => {
    const scene = await movable(bed);
    expect((await act(scene, to(scene, "dear", 2_000))).refused).toBe("invalid-input");
    expect((await act(scene, to(scene, "dear", 0))).refused).toBe("price-changed");
    expect((await act(scene, to(scene, "cheap", -3_001))).refused).toBe("price-changed");
    await book(bed, await newcomer(), wish(scene.provider, { slotId: "same" }));
    expect((await act(scene, to(scene, "same", 0))).refused).toBe("piece-taken");
    expect(await audit()).toEqual([]);
  });

  it("of two wishes at once, the customer's and support's, each is a whole move or none", async () => {
    const scene = await movable(bed);
    await Promise.all([
      act(scene, to(scene, "same", 0)),
      call("rescheduleBooking", scene.customer, moveTo(scene, "cheap", -3_000)),
      call("cancelBooking", scene.customer, { bookingId: scene.bookingId, refundMinor: 0 }),
    ]);
    const { history } = await bookingOf(scene.bookingId);
    const moves = history.filter((each) => each.actor === "support");
    expect(await audit()).toHaveLength(moves.length);
    await expectRest();
  });

  it("goes on for a customer who is suspended, whose own move is refused", async () => {
    const scene = await movable(bed);
    await db.doc(paths.user(scene.customer.uid)).update({ suspended: true });
    const own = await call("rescheduleBooking", scene.customer, moveTo(scene, "same", 0));
    expect(own.refused).toBe("account-suspended");
    expect((await act(scene, to(scene, "same", 0))).refused).toBeNull();
    await expectRest();
  });
});

it("is never for an admin's own booking, nor for who is no admin any more", async () => {
  const [open, work, scene] = [await requested(), await bookedWith(bed), await movable(bed)];
  const { bookingId: _, ...time } = moveTo(scene, "same", 0);
  const tries = [
    [open, { kind: "approve" }],
    [open, { kind: "decline" }],
    [work, complete(null)],
    [scene, { kind: "move", ...time }],
  ] as const;
  const unmade = await admin();
  await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
  const { bookingId: __, ...seen } = await deliverTo(work);
  for (const [subject, wished] of tries) {
    const asked = subject === work ? complete(seen) : wished;
    for (const party of [subject.customer, subject.provider]) {
      expect((await act(subject, asked, party)).refused).toBe("not-yours");
      expect((await act(subject, asked, { ...party, isAdmin: true })).refused).toBe("own-account");
    }
    expect((await act(subject, asked, unmade)).refused).toBe("not-yours");
  }
  expect(await audit()).toEqual([]);
});
