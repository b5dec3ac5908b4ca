import "./flow-environment.ts";
import { occurrencesOf } from "@flexsession/domain/classes/occurrences";
import { addMilliseconds, day, minute } from "@flexsession/domain/time/instant";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { call, get } from "./call.ts";
import { booked, change, classOf, coming, editing, nextOf, offering, slotsOf, teach } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { newKey, wish } from "./wish.ts";

const bed = flowBed();
const { zone } = makeProfile();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/has yet to follow/);
});

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

it("takes along two hundred bookings and more, page by page, also where one of them fails at first", async () => {
  const { occurrence, students, ...taught } = await booked(bed, [1]);
  const one = await bookingOf(students[0]?.bookingId ?? "");
  const copies = Array.from({ length: 209 }, (_, index) => ({ ...one, bookingId: `copy${1_000 + index}` }));
  await Promise.all(copies.map((each) => db.doc(refs.booking(each.bookingId).path).set(each)));
  let writes = 0;
  setProbe((name, moment) => {
    if (moment !== "before" || name !== "commit.write") return;
    writes += 1;
    if (writes === 5) throw new Error("it cannot follow yet");
  });
  await change(taught, occurrence, { at: "10:00" });
  setProbe(null);
  const start = wallTimeToInstant(occurrence.date, "10:00", zone);
  const left = async () => {
    const all = await Promise.all([one, ...copies].map((each) => bookingOf(each.bookingId)));
    return all.filter((each) => each.start.getTime() !== start.getTime()).length;
  };
  expect(await left()).toBeGreaterThan(0);
  for (let round = 0; round < 9; round++) {
    bed.clock.advance(minute);
    await sweep(bed.clock.now());
  }
  expect(await left()).toBe(0);
  expect((await classOf(taught.classId)).owed).toEqual([]);
});

it("refuses one change more than it can keep, and stays readable", async () => {
  const weekly = Array.from({ length: 14 }, (_, index) => ({
    weekday: 1 + (index % 7),
    at: index < 7 ? "08:00" : "18:00",
    minutes: 60,
  }));
  const taught = await teach(await publish({}), { weekly });
  const refused = [];
  for (const week of [1, 2, 3, 4]) {
    const occurrence = (await coming(taught, bed.clock.now()))[14 * week];
    if (!occurrence) throw new Error("the class does not take place");
    const { occurrenceId, date, at, minutes, capacity, place } = occurrence;
    const wished = { occurrenceId, date, at, minutes, capacity, place, priceMinor: 4_000 + week };
    refused.push(
      (await call("changeOccurrence", taught.provider, { ...(await editing(taught)), scope: "following", ...wished }))
        .refused,
    );
  }
  expect(refused).toEqual([null, null, null, "too-many-changes"]);
  expect(await classOf(taught.classId)).toMatchObject({ version: 4 });
});

it("can be edited while something else is at the time of one that was left out", async () => {
  const taught = await teach(await publish({}));
  const until = (await classOf(taught.classId)).publishedUntil;
  const plan = occurrencesOf(await classOf(taught.classId), { start: until, end: addMilliseconds(until, 7 * day) });
  const [next] = plan;
  if (!next) throw new Error("the class does not take place");
  const { start, end, slotId } = next;
  const offer = {
    kind: "create",
    start: start.toISOString(),
    end: end.toISOString(),
    task: "mix",
    mode: "instant",
    priceMinor: 9_000,
  };
  await get("editTape", taught.provider, { changes: [offer], key: newKey() });
  bed.clock.advance(8 * day);
  await sweep(bed.clock.now());
  expect(Object.keys(await slotsOf(taught))).not.toContain(slotId);
  await change(taught, await nextOf(bed, taught), { at: "10:00" });
  expect((await classOf(taught.classId)).version).toBe(3);
});

it("lets go whoever is paying for the former place, and whoever was quicker may leave for free", async () => {
  const taught = await teach(await publish({}));
  const occurrence = await nextOf(bed, taught);
  const { slotId } = occurrence;
  const provider = await offering(taught);
  const [slow, quick] = [await newcomer(), await newcomer()];
  const paying = await hold(slow, wish(provider, { slotId }));
  const paid = await hold(quick, wish(provider, { slotId }));
  await bed.processor.pay(paid.checkoutId);
  await change(taught, occurrence, { place: { kind: "address", address: "The Loft", mapUrl: null } });
  expect((await bookingOf(paying.bookingId)).state).toBe("expired");
  expect(await bookingOf(paid.bookingId)).toMatchObject({
    state: "confirmed",
    place: { address: "The Loft" },
    changedFrom: { place: { address: "12 Mill Street" } },
    freeLeaveUntil: occurrence.start,
  });
});
