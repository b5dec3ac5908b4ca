import "./flow-environment.ts";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { momentIn } from "../../functions/src/notify/mail-words.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { eventsOf, haveFile, openWork, toldTo, workOf } from "./delivery-parts.ts";
import { flowBed } from "./flow-bed.ts";
import type { Room } from "./room-parts.ts";

const bed = flowBed();

beforeEach(clearDatabase);

/** Moves the clock to some hours after the booking's end, and sweeps as two schedulers would. */
async function sweepAt(room: Room, hours: number): Promise<void> {
  const { end } = await workOf(room);
  bed.clock.advance(end.getTime() + hours * hour - bed.clock.now().getTime());
  await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
  await sweep(bed.clock.now());
}

async function mailsOf({ customer, provider }: Room): Promise<{ customer: string[]; provider: string[] }> {
  const subjects = async (email: string) => (await bed.mailsTo(email)).map((each) => each.subject);
  return { customer: await subjects(customer.email), provider: await subjects(provider.email) };
}

const soon = "Approves itself soon: Mix with Marcus Reed";
const approved = "Approved: Mix for Nina Castellano";
const asked = { customer: "How was it? Mix with Marcus Reed", provider: "How was it? Mix for Nina Castellano" };

describe("a booking that nobody answers", () => {
  it("tells its customer twice and approves itself 72 hours after the end, though two sweep at once", async () => {
    const room = await openWork(bed.clock.now(), { paymentIds: ["payment"] });
    await sweepAt(room, 0);
    expect(await workOf(room)).toMatchObject({ state: "completed", approvedAt: null, releasableAt: null });
    await sweepAt(room, 23.9);
    expect((await mailsOf(room)).customer).toEqual([]);
    await sweepAt(room, 24);
    expect((await mailsOf(room)).customer).toEqual([soon]);
    await sweepAt(room, 47.9);
    expect((await mailsOf(room)).customer).toEqual([soon]);
    await sweepAt(room, 48);
    await sweepAt(room, 71.9);
    expect(await workOf(room)).toMatchObject({ version: 3, approvedAt: null });
    await sweepAt(room, 72);
    await sweepAt(room, 100);

    expect(await mailsOf(room)).toEqual({
      customer: [soon, soon, asked.customer],
      provider: [approved, asked.provider],
    });
    expect(await toldTo(room.customer)).toEqual(["approvalDue", "approvalDue", "feedbackAsked"]);
    const { state, approvedAt, releasableAt, version, history } = await workOf(room);
    expect([state, version, history.at(-2)]).toEqual([
      "released",
      5,
      expect.objectContaining({ actor: "sweep", to: "completed" }),
    ]);
    expect(releasableAt).toEqual(approvedAt);
    expect((await eventsOf(room)).map((each) => each.name)).toEqual(["moved", "approved"]);
  });

  it("says when, what lies there unanswered, and what happens to the money", async () => {
    const room = await openWork(bed.clock.now(), { paymentIds: ["payment"] });
    const fileId = await haveFile(room);
    await get("deliverFile", room.provider, { bookingId: room.bookingId, fileId });
    await sweepAt(room, 24);
    const mail = (await bed.mailsTo(room.customer.email)).at(-1);
    expect(mail?.subject).toBe(soon);
    expect(mail?.text).toContain("Song.wav, version 1");
    const { approvalDueAt } = await workOf(room);
    const moment = approvalDueAt && momentIn("America/Los_Angeles", approvalDueAt);
    expect(mail?.text).toContain(`Without an answer it approves itself on ${moment}.`);
    expect(mail?.text).toContain("Then Marcus Reed is paid for it.");
  });

  it("counts anew from a delivery and from a wish for changes", async () => {
    const room = await openWork(bed.clock.now(), { paymentIds: ["payment"] });
    const { bookingId } = room;
    const fileId = await haveFile(room);
    await sweepAt(room, 60);
    expect((await mailsOf(room)).customer).toEqual([soon]);
    await get("deliverFile", room.provider, { bookingId, fileId });
    await sweepAt(room, 60 + 71);
    expect((await workOf(room)).approvedAt).toBeNull();
    await get("requestChanges", room.customer, { bookingId, fileId, round: 1, changes: "Louder" });
    await sweepAt(room, 60 + 71 + 71);
    expect((await workOf(room)).approvedAt).toBeNull();
    await sweepAt(room, 60 + 71 + 72.1);
    expect((await workOf(room)).delivery).toMatchObject({ state: "approved" });
  });
});

describe("a sweep that comes late", () => {
  it("tells once what is left, and never of what is over", async () => {
    const room = await openWork(bed.clock.now(), { paymentIds: ["payment"] });
    await sweepAt(room, 50);
    expect((await mailsOf(room)).customer).toEqual([soon]);
    const { approvalDueAt } = await workOf(room);
    const moment = approvalDueAt && momentIn("America/Los_Angeles", approvalDueAt);
    expect((await bed.mailsTo(room.customer.email))[0]?.text).toContain(`It approves itself on ${moment}.`);
    await sweepAt(room, 71);
    expect((await mailsOf(room)).customer).toEqual([soon]);
  });

  it("approves after days of silence without a warning of the past", async () => {
    const room = await openWork(bed.clock.now(), { paymentIds: ["payment"] });
    await sweepAt(room, 24 * 9);
    await sweepAt(room, 24 * 9 + 1);
    expect(await mailsOf(room)).toEqual({ customer: [asked.customer], provider: [approved, asked.provider] });
    expect((await workOf(room)).releasableAt).not.toBeNull();
  });
});

it("makes what a class earned releasable a day after its end, and approves nothing in it", async () => {
  const room = await openWork(bed.clock.now(), { paymentIds: ["payment"], isClass: true, title: "Life drawing" });
  await sweepAt(room, 1);
  const { end, ...lesson } = await workOf(room);
  expect(lesson).toMatchObject({ state: "completed", approvalDueAt: null, approvalNextAt: null, approvedAt: null });
  expect(lesson.releasableAt).toEqual(new Date(end.getTime() + day));
  bed.clock.advance(8 * day + minute);
  await sweep(bed.clock.now());
  expect(await mailsOf(room)).toEqual({
    customer: ["How was it? Life drawing with Marcus Reed"],
    provider: ["How was it? Life drawing for Nina Castellano"],
  });
});
