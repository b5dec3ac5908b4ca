import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { call, get } from "./call.ts";
import { booked, change, classOf, classWish, link, nextOf, offering, teach, wording } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
const { zone } = makeProfile();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/has yet to follow/, /a callable failed/, /the sweep could not finish one/);
});

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

/** The process dies once the class is saved, before anybody who has booked it has followed. */
async function dyingBeforeItFollows(run: () => Promise<unknown>): Promise<void> {
  setProbe((name) => {
    if (name === "classes.bookings") throw new Error("the process has died");
  });
  await run().catch(() => null);
  setProbe(null);
}

async function sweepFor(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await sweep(bed.clock.now());
    bed.clock.advance(minute);
  }
}

it("refunds whom a cancelled class owes, also where nobody has come to them before its end", async () => {
  const { occurrence, students, ...taught } = await booked(bed, [2]);
  const { classId, provider } = taught;
  await dyingBeforeItFollows(() => call("cancelClass", provider, { classId, occurrenceId: occurrence.occurrenceId }));
  bed.clock.advance(occurrence.end.getTime() + hour - bed.clock.now().getTime());
  await sweepFor(3);
  expect(await bookingOf(students[0]?.bookingId ?? "")).toMatchObject({
    state: "cancelledByProvider",
    cancellation: { refundMinor: 8_000, keptMinor: 0 },
    refund: { amountMinor: 8_000 },
  });
});

it("completes nobody at the former time of a class that takes place later", async () => {
  const { occurrence, students, ...taught } = await booked(bed, [1]);
  await dyingBeforeItFollows(() => change(taught, occurrence, { date: addLocalDays(occurrence.date, 10) }));
  setProbe((name) => {
    if (name === "classes.bookings") throw new Error("it cannot follow yet");
  });
  bed.clock.advance(occurrence.end.getTime() + hour - bed.clock.now().getTime());
  await sweep(bed.clock.now());
  setProbe(null);
  expect((await bookingOf(students[0]?.bookingId ?? "")).state).toBe("confirmed");
  bed.clock.advance(2 * minute);
  await sweep(bed.clock.now());
  const start = wallTimeToInstant(addLocalDays(occurrence.date, 10), occurrence.at, zone);
  expect(await bookingOf(students[0]?.bookingId ?? "")).toMatchObject({ state: "confirmed", start });
});

describe("a class that moves to another week while somebody pays", () => {
  async function paying() {
    const taught = await teach(await publish({}));
    const occurrence = await nextOf(bed, taught);
    const student = await newcomer();
    const held = await hold(student, wish(await offering(taught), { slotId: occurrence.slotId, seats: 2 }));
    const date = addLocalDays(occurrence.date, 10);
    return { taught, occurrence, student, held, date };
  }

  const seatsOf = async (slotId: string) => {
    const { weeks } = await readFacts();
    return weeks.flatMap((each) => each.seats[slotId] ?? []);
  };

  it("frees their seats at once when they are let go", async () => {
    const { taught, occurrence, held, date } = await paying();
    await change(taught, occurrence, { date });
    expect((await bookingOf(held.bookingId)).state).toBe("expired");
    expect(await seatsOf(occurrence.slotId)).toEqual([{ booked: 0, held: [] }]);
  });

  it("frees their seats at once when they let go themselves", async () => {
    const { taught, occurrence, student, held, date } = await paying();
    await dyingBeforeItFollows(() => change(taught, occurrence, { date }));
    await get("letGo", student, { bookingId: held.bookingId });
    expect(await seatsOf(occurrence.slotId)).toEqual([{ booked: 0, held: [] }]);
  });

  it("keeps their seats when they were quicker, and they follow", async () => {
    const { taught, occurrence, held, date } = await paying();
    await bed.processor.pay(held.checkoutId);
    await change(taught, occurrence, { date });
    expect(await bookingOf(held.bookingId)).toMatchObject({
      state: "confirmed",
      start: wallTimeToInstant(date, occurrence.at, zone),
      refund: null,
    });
    expect(await seatsOf(occurrence.slotId)).toEqual([{ booked: 2, held: [] }]);
  });

  it("lets its provider cancel somebody who has yet to follow", async () => {
    const { occurrence, students, ...taught } = await booked(bed, [2]);
    await dyingBeforeItFollows(() => change(taught, occurrence, { date: addLocalDays(occurrence.date, 10) }));
    const { bookingId } = students[0] ?? { bookingId: "" };
    const { output } = await call("cancelBooking", taught.provider, { bookingId, refundMinor: 8_000 });
    expect(output).toEqual({ state: "cancelledByProvider", refundMinor: 8_000 });
    expect(await seatsOf(occurrence.slotId)).toEqual([{ booked: 0, held: [] }]);
  });
});

describe("an edit that was begun before another", () => {
  const words = () => {
    const { title, description, level, subjects, materials, pictureUrls } = classWish();
    return { title, description, level, subjects, materials, pictureUrls };
  };

  it("is refused and undoes nothing", async () => {
    const taught = await teach(await publish({}));
    const { classId, provider } = taught;
    const occurrence = await nextOf(bed, taught);
    const { edition, wordsEdition } = await classOf(classId);
    await get("saveClass", provider, { classId, wordsEdition, ...words(), title: "Watercolour seas" });
    const stale = await call("saveClass", provider, { classId, wordsEdition, ...words() });
    expect(stale.refused).toBe("changed-meanwhile");
    await expect(change(taught, occurrence, { edition, at: "10:00" })).rejects.toThrow("changed-meanwhile");
    expect(await classOf(classId)).toMatchObject({ title: "Watercolour seas", edition: edition + 1 });
  });

  it("stands when it is of the words and the other of a time, and when its answer was lost", async () => {
    const taught = await teach(await publish({}));
    const { classId, provider } = taught;
    const { wordsEdition } = await classOf(classId);
    await change(taught, await nextOf(bed, taught), { at: "10:00" });
    const save = () => get("saveClass", provider, { classId, wordsEdition, ...words(), title: "Watercolour seas" });
    expect(await save()).toEqual({ wordsEdition: wordsEdition + 1 });
    const { version } = await classOf(classId);
    expect(await save()).toEqual({ wordsEdition: wordsEdition + 1 });
    expect(await classOf(classId)).toMatchObject({ title: "Watercolour seas", version });
  });

  it("stands although its class was published further meanwhile, by the name its teacher has by then", async () => {
    const taught = await teach(await publish({}));
    const { classId, provider } = taught;
    const { wordsEdition, version } = await classOf(classId);
    await db.doc(paths.profile(provider.uid)).update({ name: "Ines Alba" });
    bed.clock.advance(8 * day);
    await sweep(bed.clock.now());
    expect((await classOf(classId)).version).toBeGreaterThan(version);
    expect((await classOf(classId)).name).toBe("Ines Alba");
    await get("saveClass", provider, { classId, wordsEdition, ...words() });
  });
});

it("tells those who have booked of a new link, once, and of the words of a class nothing", async () => {
  const taught = await teach(await publish({}), { place: { kind: "online" }, joinUrl: link });
  const { provider } = taught;
  const { slotId } = await nextOf(bed, taught);
  const student = await newcomer();
  const held = await hold(student, wish(await offering(taught), { slotId }));
  await bed.processor.pay(held.checkoutId);
  await bed.processor.deliver();
  const { version } = await bookingOf(held.bookingId);
  const { title, description, level, subjects, materials, pictureUrls } = classWish();
  const words = { title, description, level, subjects, materials, pictureUrls };
  const save = async (more: object) => get("saveClass", provider, { ...(await wording(taught)), ...words, ...more });

  await save({ description: "Wet paper." });
  await save({ joinUrl: link });
  expect((await bookingOf(held.bookingId)).version).toBe(version);

  const joinUrl = "https://meet.example/other";
  await save({ joinUrl });
  await save({ joinUrl });
  expect(await bookingOf(held.bookingId)).toMatchObject({
    joinUrl,
    version: version + 1,
    changedFrom: null,
    freeLeaveUntil: null,
  });
  await sweep(bed.clock.now());
  const mails = (await bed.mailsTo(student.email)).filter((each) => each.subject.startsWith("New link:"));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(joinUrl);
});
