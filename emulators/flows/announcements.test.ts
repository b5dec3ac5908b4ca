import "./flow-environment.ts";
import { announcement, toldAnnouncement } from "@flexsession/domain/announcements/announcement";
import { paths } from "@flexsession/domain/paths";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tellAnnouncement } from "../../functions/src/announcements/tell-announcement.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { booked } from "./class-parts.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { toldTo } from "./delivery-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";
import { bookingOf } from "./story.ts";
import { newKey } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});
afterEach(() => setProbe(null));

const said = (slotId: string, changes: object = {}) => ({
  slotId,
  isForAll: false,
  text: "Bring a towel",
  key: newKey(),
  ...changes,
});

async function announcementNow() {
  const { docs } = await db.collection("announcements").get();
  return announcement.parse(docs[0]?.data());
}

/** An announcement that nobody has begun to tell. */
async function fresh(providerId: string, slotId: string) {
  const at = bed.clock.now();
  const to = { kind: "occurrence", slotId } as const;
  const one = {
    announcementId: "one",
    providerId,
    to,
    text: "Bring a towel",
    at,
    after: null,
    isMissing: false,
    dueAt: at,
  };
  await db.doc(paths.announcement("one")).set(one);
  return one;
}

/** What lies beside a booking. */
async function textsOf({ bookingId }: { readonly bookingId: string }): Promise<string[]> {
  const { docs } = await db.collection(paths.toldAnnouncements(bookingId)).get();
  return docs.map((each) => toldAnnouncement.parse(each.data()).text);
}

it("reaches everybody who has booked, once, by notice and mail, and nobody who has left", async () => {
  const { provider, occurrence, students } = await booked(bed, [1, 2, 1]);
  const [ana, ben, gone] = students;
  if (!ana || !ben || !gone) throw new Error("three have booked");
  await get("cancelBooking", gone, { bookingId: gone.bookingId, refundMinor: 0 });
  const input = said(occurrence.slotId);
  await get("announceToClass", provider, input);
  await get("announceToClass", provider, input);
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  for (const each of [ana, ben]) {
    expect(await textsOf(each)).toEqual(["Bring a towel"]);
    expect((await toldTo(each)).filter((kind) => kind === "announced")).toHaveLength(1);
    const mails = (await bed.mailsTo(each.email)).filter(({ subject }) => subject.includes("says something"));
    expect(mails).toHaveLength(1);
    // Nobody else's name or address, and none of the words, which stay on our pages.
    expect(JSON.stringify(mails)).not.toMatch(/towel/);
    for (const other of students.filter((one) => one !== each))
      expect(JSON.stringify(mails)).not.toContain(other.email);
  }
  expect(await textsOf(gone)).toEqual([]);
  expect(await toldTo(gone)).not.toContain("announced");
  const copy = (await db.collection(paths.toldAnnouncements(ana.bookingId)).get()).docs[0]?.data();
  expect(Object.keys(copy ?? {}).toSorted()).toEqual(["announcementId", "at", "parties", "text"]);
  expect(copy?.parties).toEqual([ana.uid, provider.uid]);
});

it("reaches who has booked anything that is to come of the class, where it is for all", async () => {
  const { provider, occurrence, students } = await booked(bed, [1]);
  const [ana] = students;
  if (!ana) throw new Error("one has booked");
  await get("announceToClass", provider, said(occurrence.slotId, { isForAll: true, text: "New room" }));
  expect(await textsOf(ana)).toEqual(["New room"]);
});

it("is the teacher's alone, and not without end", async () => {
  const { provider, occurrence, students } = await booked(bed, [1]);
  const [ana] = students;
  if (!ana) throw new Error("one has booked");
  for (const person of [ana, await newcomer()]) {
    expect((await call("announceToClass", person, said(occurrence.slotId))).refused).toBe("not-found");
  }
  for (let count = 0; count < 6; count++) await get("announceToClass", provider, said(occurrence.slotId));
  expect((await call("announceToClass", provider, said(occurrence.slotId))).refused).toBe("too-many-attempts");
  expect(await textsOf(ana)).toHaveLength(6);
  bed.clock.advance(hour);
  await get("announceToClass", provider, said(occurrence.slotId));
});

it("tells somebody who has booked more than once by one notice and one mail, with a copy beside each booking", async () => {
  const { provider, occurrence, students } = await booked(bed, [1]);
  const [ana] = students;
  if (!ana) throw new Error("one has booked");
  const first = await bookingOf(ana.bookingId);
  await db.doc(paths.booking("again")).set({ ...first, bookingId: "again" });
  await get("announceToClass", provider, said(occurrence.slotId));
  await sweep(bed.clock.now());
  for (const bookingId of [ana.bookingId, "again"]) expect(await textsOf({ bookingId })).toEqual(["Bring a towel"]);
  expect((await toldTo(ana)).filter((kind) => kind === "announced")).toHaveLength(1);
  expect((await bed.mailsTo(ana.email)).filter(({ subject }) => subject.includes("says something"))).toHaveLength(1);
});

it("refuses other words or other people under a key that was used", async () => {
  const { provider, occurrence, students } = await booked(bed, [1]);
  const [ana] = students;
  if (!ana) throw new Error("one has booked");
  const input = said(occurrence.slotId);
  await get("announceToClass", provider, input);
  for (const other of [{ text: "Bring two" }, { isForAll: true }]) {
    expect((await call("announceToClass", provider, { ...input, ...other })).refused).toBe("key-reused");
  }
  expect(await textsOf(ana)).toEqual(["Bring a towel"]);
});

it("is said until two weeks after a class", async () => {
  const { provider, occurrence } = await booked(bed, [1]);
  bed.clock.advance(occurrence.end.getTime() - bed.clock.now().getTime() + 14 * day - minute);
  await get("announceToClass", provider, said(occurrence.slotId));
  bed.clock.advance(minute);
  expect((await call("announceToClass", provider, said(occurrence.slotId))).refused).toBe("class-long-over");
});

it("reaches everybody behind a booking that cannot be told, and gives that one up after a day", async () => {
  const { students } = await booked(bed, [1]);
  const [ana] = students;
  if (!ana) throw new Error("one has booked");
  const { providerId, slotId, state } = await bookingOf(ana.bookingId);
  // A page of bookings before hers, of which nobody can read one.
  const broken = Array.from({ length: 50 }, (_, index) => db.doc(paths.booking(`-${String(index).padStart(2, "0")}`)));
  await Promise.all(broken.map((each) => each.set({ providerId, slotId, state })));
  expectedLogs.allow(/has yet to reach a booking/);
  await tellAnnouncement(await fresh(providerId, slotId));
  expect(await textsOf(ana)).toEqual(["Bring a towel"]);
  expect((await announcementNow()).dueAt).not.toBeNull();
  bed.clock.advance(day);
  await tellAnnouncement(await announcementNow());
  expect((await announcementNow()).dueAt).toBeNull();
  expectedLogs.take();
});

it("is told to everybody once, wherever the process dies", async () => {
  const { provider, occurrence, students } = await booked(bed, [1, 1]);
  const points = await crashPointsOf(() => get("announceToClass", provider, said(occurrence.slotId)));
  expect(points.length).toBeGreaterThan(4);
  bed.clock.advance(day);
  expectedLogs.allow(/has yet to reach a booking/, /a callable failed/);
  for (const [index, point] of points.entries()) {
    const input = said(occurrence.slotId, { text: `Number ${index}` });
    bed.clock.advance(20 * minute);
    const mortal = new MortalProcess(point);
    await call("announceToClass", provider, input);
    mortal.revive();
    setProbe(null);
    bed.clock.advance(2 * minute);
    await sweep(bed.clock.now());
    // Whoever saw it fail says it again.
    await get("announceToClass", provider, input);
    for (const each of students) expect((await textsOf(each)).filter((text) => text === input.text)).toHaveLength(1);
  }
  expectedLogs.take();
});
