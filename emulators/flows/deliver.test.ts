import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { day, hour } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { stepApproval } from "../../functions/src/delivery/step-approval.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { eventsOf, haveFile, openWork, toldTo, workOf } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";
import type { Room } from "./room-parts.ts";

const bed = flowBed();

beforeEach(clearDatabase);

/** A room in which a first version is delivered, and how to answer it. */
async function delivered(changes: Parameters<typeof openWork>[1] = {}) {
  const room = await openWork(bed.clock.now(), changes);
  const fileId = await haveFile(room);
  const { round } = await get("deliverFile", room.provider, { bookingId: room.bookingId, fileId });
  return { ...room, fileId, seen: { bookingId: room.bookingId, fileId, round } };
}

const deliver = (room: Room, fileId: string) =>
  call("deliverFile", room.provider, { bookingId: room.bookingId, fileId });

describe("delivering", () => {
  it("calls a version done and tells the customer and the thread once, however often it is clicked", async () => {
    const room = await openWork(bed.clock.now());
    const fileId = await haveFile(room);
    const answers = await Promise.all([1, 2, 3, 4].map(() => deliver(room, fileId)));
    expect(new Set(answers.map((each) => each.output?.round))).toEqual(new Set([1]));
    const { delivery, version, state, releasableAt } = await workOf(room);
    expect(delivery).toMatchObject({ fileId, name: "Song.wav", version: 1, round: 1, state: "awaitingAnswer" });
    expect([version, state, releasableAt]).toEqual([3, "confirmed", null]);
    expect([await toldTo(room.customer), await toldTo(room.provider)]).toEqual([["delivered"], []]);
    expect(await eventsOf(room)).toEqual([
      expect.objectContaining({ name: "delivered", by: room.provider.uid, fileId, version: 1, round: 1 }),
    ]);
    await sweep(bed.clock.now());
    const [mail, ...more] = await bed.mailsTo(room.customer.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Delivered: Mix by Marcus Reed");
    expect(mail?.text).toContain("Song.wav, version 1");
    expect(mail?.text).toContain(`/bookings/${room.bookingId}/room`);
  });

  it("refuses whoever is not its provider, what is not theirs or not there, and writes nothing then", async () => {
    const room = await openWork(bed.clock.now());
    const other = await delivered();
    const [unpaid, cancelled] = [await openWork(bed.clock.now()), await openWork(bed.clock.now())];
    const fileId = await haveFile(room);
    const files = {
      theirs: await haveFile(room, { by: room.customer.uid }),
      onItsWay: await haveFile(room, { state: "reserved" }),
      keptBack: await haveFile(room, { state: "quarantined" }),
      gone: await haveFile(room, { state: "deleted" }),
      reference: await haveFile(room, { kind: "references" }),
      paper: await haveFile(room, { kind: "other", name: "notes.pdf" }),
      nowhere: randomUUID(),
      foreign: other.fileId,
    };
    const closed = { unpaid: await haveFile(unpaid), cancelled: await haveFile(cancelled) };
    await db.doc(paths.booking(unpaid.bookingId)).update({ state: "awaitingPayment" });
    await db.doc(paths.booking(cancelled.bookingId)).update({ state: "cancelledByCustomer" });
    const stranger = await newcomer();
    const before = await dumpDatabase();

    for (const [why, each] of Object.entries(files)) {
      expect([why, (await deliver(room, each)).refused]).toEqual([why, "not-deliverable"]);
    }
    for (const person of [room.customer, other.provider, stranger]) {
      const wish = { bookingId: room.bookingId, fileId };
      expect((await call("deliverFile", person, wish)).refused).toBe("not-found");
    }
    expect((await call("deliverFile", null, { bookingId: room.bookingId, fileId })).refused).toBe("signed-out");
    expect((await deliver(unpaid, closed.unpaid)).refused).toBe("not-found");
    expect((await deliver(cancelled, closed.cancelled)).refused).toBe("room-closed");
    expect((await deliver(room, "../files")).refused).toBe("invalid-input");
    expect(await dumpDatabase()).toEqual(before);
  });

  it("refuses a suspended provider, and for a class", async () => {
    const [room, lesson] = [await openWork(bed.clock.now()), await openWork(bed.clock.now(), { isClass: true })];
    const [fileId, sheet] = [await haveFile(room), await haveFile(lesson)];
    expect((await deliver(lesson, sheet)).refused).toBe("not-deliverable");
    await db.doc(paths.user(room.provider.uid)).update({ suspended: true });
    expect((await deliver(room, fileId)).refused).toBe("account-suspended");
    expect((await workOf(room)).delivery).toBeNull();
  });

  it("ends a flood of deliveries, and lets one in again after a while", async () => {
    const room = await openWork(bed.clock.now());
    const files = [await haveFile(room), await haveFile(room, { version: 2 }), await haveFile(room, { version: 3 })];
    const outcomes: (string | null)[] = [];
    for (let turn = 0; turn < 12; turn++) outcomes.push((await deliver(room, files[turn % 3] ?? "")).refused);
    expect(outcomes.slice(0, 10).every((each) => each === null)).toBe(true);
    expect(outcomes.slice(10)).toEqual(["too-many-attempts", "too-many-attempts"]);
    expect((await toldTo(room.customer)).length).toBe(10);
    bed.clock.advance(hour);
    expect((await deliver(room, files[1] ?? "")).refused).toBeNull();
  });
});

describe("answering", () => {
  it("approves once: releasable from the end on, told, and nothing is delivered any more", async () => {
    const { seen, ...room } = await delivered();
    const answers = await Promise.all([1, 2, 3, 4].map(() => get("approveDelivery", room.customer, seen)));
    expect(new Set(answers.map((each) => each.state))).toEqual(new Set(["approved"]));
    const approved = await workOf(room);
    expect(approved).toMatchObject({ state: "confirmed", version: 4, approvalDueAt: null, approvalNextAt: null });
    expect([approved.releasableAt, approved.releaseNextAt]).toEqual([approved.end, approved.end]);
    expect(approved.end > (approved.approvedAt ?? approved.end)).toBe(true);
    expect(await toldTo(room.provider)).toEqual(["deliveryApproved"]);
    expect((await eventsOf(room)).map((each) => each.name)).toEqual(["delivered", "approved"]);
    expect((await deliver(room, await haveFile(room, { version: 2 }))).refused).toBe("already-approved");
    const changes = { ...seen, changes: "Louder" };
    expect((await call("requestChanges", room.customer, changes)).refused).toBe("already-approved");
    await sweep(bed.clock.now());
    const [mail] = await bed.mailsTo(room.provider.email);
    expect(mail?.subject).toBe("Approved: Mix for Nina Castellano");
    expect(mail?.text).toContain("$161.50");
  });

  it("asks for changes as often as is included, each time in the customer's words", async () => {
    const { seen, fileId, ...room } = await delivered();
    for (const round of [1, 2]) {
      const asked = { ...seen, round, changes: `  More <b>bass</b>, ${round}.  ` };
      const answers = await Promise.all([1, 2, 3].map(() => get("requestChanges", room.customer, asked)));
      expect(new Set(answers.map((each) => each.state))).toEqual(new Set(["changesRequested"]));
      expect((await workOf(room)).revisions).toEqual({ included: 2, used: round });
      expect((await deliver(room, fileId)).output).toEqual({ round: round + 1 });
    }
    const third = { ...seen, round: 3, changes: "More" };
    expect((await call("requestChanges", room.customer, third)).refused).toBe("no-revisions-left");
    expect(await toldTo(room.provider)).toEqual(["changesRequested", "changesRequested"]);
    const events = await eventsOf(room);
    expect(events.filter((each) => each.name === "changesRequested").map((each) => each.changes)).toEqual([
      "More <b>bass</b>, 1.",
      "More <b>bass</b>, 2.",
    ]);
    expect(await get("approveDelivery", room.customer, { ...seen, round: 3 })).toEqual({ state: "approved" });
    await sweep(bed.clock.now());
    expect((await bed.mailsTo(room.provider.email)).map((each) => each.subject)).toEqual([
      "Approved: Mix for Nina Castellano",
    ]);
  });

  it("refuses whoever is not its customer, what they did not see, and words that are none", async () => {
    const { seen, ...room } = await delivered();
    const [stranger, suspended] = [await newcomer(), await delivered()];
    await db.doc(paths.user(suspended.customer.uid)).update({ suspended: true });
    const before = await dumpDatabase();
    for (const [name, data] of [
      ["approveDelivery", seen],
      ["requestChanges", { ...seen, changes: "Louder" }],
    ] as const) {
      for (const person of [room.provider, stranger, suspended.customer]) {
        expect((await call(name, person, data)).refused).toBe("not-found");
      }
      expect((await call(name, null, data)).refused).toBe("signed-out");
      const own = { ...data, ...suspended.seen };
      expect((await call(name, suspended.customer, own)).refused).toBe("account-suspended");
      for (const other of [{ fileId: randomUUID() }, { round: 2 }]) {
        expect((await call(name, room.customer, { ...data, ...other })).refused).toBe("delivery-changed");
      }
      expect((await call(name, room.customer, { ...data, state: "approved" })).refused).toBe("invalid-input");
    }
    for (const changes of ["", "   ", "x".repeat(2_001), null]) {
      expect((await call("requestChanges", room.customer, { ...seen, changes })).refused).toBe("invalid-input");
    }
    expect(await dumpDatabase()).toEqual(before);
  });
});

describe("what happens at once", () => {
  it("is one of two answers from two tabs, and the other is refused", async () => {
    for (let turn = 0; turn < 8; turn++) {
      const { seen, ...room } = await delivered();
      const [approval, wish] = await Promise.all([
        call("approveDelivery", room.customer, seen),
        call("requestChanges", room.customer, { ...seen, changes: "Louder" }),
      ]);
      const { delivery, revisions, releasableAt } = await workOf(room);
      const isApproved = approval.refused === null;
      expect([approval.refused, wish.refused].filter((each) => each === null)).toHaveLength(1);
      expect(delivery?.state).toBe(isApproved ? "approved" : "changesRequested");
      expect([revisions.used, releasableAt !== null]).toEqual(isApproved ? [0, true] : [1, false]);
      expect(isApproved ? wish.refused : approval.refused).toBe(isApproved ? "already-approved" : "delivery-changed");
      expect(await toldTo(room.provider)).toHaveLength(1);
    }
  });

  it("approves what was seen, never what has just replaced it", async () => {
    for (let turn = 0; turn < 8; turn++) {
      const { seen, ...room } = await delivered();
      const newer = await haveFile(room, { version: 2 });
      const [approval, replacing] = await Promise.all([
        call("approveDelivery", room.customer, seen),
        deliver(room, newer),
      ]);
      const { delivery } = await workOf(room);
      expect([approval.refused, replacing.refused]).toEqual(
        delivery?.state === "approved" ? [null, "already-approved"] : ["delivery-changed", null],
      );
      expect(delivery?.fileId).toBe(delivery?.state === "approved" ? seen.fileId : newer);
    }
  });

  it("is either the clock's approval or what somebody did just before it", async () => {
    for (let turn = 0; turn < 8; turn++) {
      const { seen, ...room } = await delivered();
      const newer = await haveFile(room, { version: 2 });
      bed.clock.advance(4 * day);
      const [, other] = await Promise.all([
        stepApproval(room),
        turn % 2 === 0 ? deliver(room, newer) : call("requestChanges", room.customer, { ...seen, changes: "Louder" }),
      ]);
      const { approvedAt, releasableAt, delivery } = await workOf(room);
      if (other.refused === null) {
        expect([approvedAt, releasableAt]).toEqual([null, null]);
        expect(await toldTo(room.provider)).not.toContain("deliveryApproved");
      } else {
        expect([other.refused, delivery?.state]).toEqual(["already-approved", "approved"]);
        expect(releasableAt).toEqual(approvedAt);
      }
    }
  });
});
