import "./flow-environment.ts";
import { noticeIdOf } from "@flexsession/domain/notify/notice";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { timeIn } from "../../functions/src/notify/time-in.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { choices } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { booked, change, classOf, classWish, coming, nextOf, offering, slotsOf, teach } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const { zone } = makeProfile();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(
    /could not be carried out yet/,
    /could not be sent/,
    /has yet to follow/,
    /a waitlist could not go on/,
    /could not finish one/,
    /a callable failed/,
  );
});

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function expectRest() {
  for (const minutes of [0, 2, 5, 20]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
    await hear(bed.processor);
  }
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

it("publishes a class for twelve weeks, and the same key gives the same class", async () => {
  const provider = await publish({});
  const input = classWish();
  const { classId } = await get("createClass", provider, input);
  expect(await get("createClass", provider, input)).toEqual({ classId });
  const slots = Object.values(await slotsOf({ classId, provider }));
  expect(slots).toHaveLength(12);
  expect(slots[0]).toMatchObject({ task: "class", capacity: 6, priceMinor: 4_000, title: "Watercolour skies" });
  expect(slots[0]?.start).toEqual(new Date("2050-11-18T23:00:00Z"));
});

it("refuses time that is offered otherwise, and keeps weekly hours clear of it", async () => {
  const provider = await publish({
    slot: { start: new Date("2050-11-25T22:00:00Z"), end: new Date("2050-11-26T00:00:00Z") },
  });
  expect((await call("createClass", provider, classWish())).refused).toBe("overlaps-a-slot");
  const stranger = await newcomer();
  expect((await call("createClass", stranger, classWish())).refused).toBe("not-found");

  const other = await publish({});
  const hours = { weekday: 5, from: "16:00", to: "22:00", task: "mix", mode: "instant", priceMinor: 9_000 } as const;
  await get("saveSchedule", other, choices({ weeklyHours: [hours] }));
  const taught = await teach(other);
  const { weeks } = await readFacts();
  const around = weeks.flatMap((each) => Object.entries(each.slots)).filter(([id]) => id.startsWith("w"));
  const days = around.filter(([, slot]) => slot.start < new Date("2050-11-20T00:00:00Z"));
  expect(days.map(([, { start, end }]) => [start.toISOString(), end.toISOString()])).toEqual([
    ["2050-11-18T21:00:00.000Z", "2050-11-18T23:00:00.000Z"],
    ["2050-11-19T01:00:00.000Z", "2050-11-19T03:00:00.000Z"],
  ]);
  await get("saveSchedule", other, choices({ weeklyHours: [hours] }));
  expect(Object.keys(await slotsOf(taught))).toHaveLength(12);
});

describe("moving an occurrence", () => {
  it("takes its students along, also to another week, tells them what changed, and lets them leave for free", async () => {
    const { occurrence, students, ...taught } = await booked(bed, [2, 1]);
    const date = addLocalDays(occurrence.date, 3);
    await change(taught, occurrence, { date, at: "10:00" });
    const start = wallTimeToInstant(date, "10:00", zone);
    const end = addMilliseconds(start, 2 * hour);
    expect((await slotsOf(taught))[occurrence.slotId]).toMatchObject({ start });
    for (const { bookingId } of students) {
      expect(await bookingOf(bookingId)).toMatchObject({
        state: "confirmed",
        start,
        end,
        changedFrom: { start: occurrence.start, end: occurrence.end },
        freeLeaveUntil: start,
        remindAt: addMilliseconds(start, -day),
      });
    }
    const [one, other] = students;
    if (!one || !other) throw new Error("there are two students");
    const now = await bookingOf(one.bookingId);
    expect(await readDocument(refs.notice(one.uid, noticeIdOf(now, "classChanged", "customer")))).toMatchObject({
      start,
    });
    await sweep(bed.clock.now());
    const mail = (await bed.mailsTo(one.email)).find((each) => each.subject.startsWith("Changed:"));
    const read = (span: Interval) => timeIn("America/Los_Angeles", span);
    expect(mail?.text).toContain(read({ start, end }));
    expect(mail?.text).toContain(read(occurrence));
    expect((await classOf(taught.classId)).owed).toEqual([]);

    bed.clock.advance(start.getTime() - hour - bed.clock.now().getTime());
    const left = await call("cancelBooking", one, { bookingId: one.bookingId, refundMinor: 8_000 });
    expect(left.output).toEqual({ state: "cancelledByCustomer", refundMinor: 8_000 });
    await expectRest();
  });

  it("lets go whoever is paying for the former time, and follows with whoever was quicker", async () => {
    const taught = await teach(await publish({}));
    const occurrence = await nextOf(bed, taught);
    const { slotId } = occurrence;
    const provider = await offering(taught);
    const [slow, quick] = [await newcomer(), await newcomer()];
    const paying = await hold(slow, wish(provider, { slotId }));
    const paid = await hold(quick, wish(provider, { slotId }));
    await bed.processor.pay(paid.checkoutId);
    await change(taught, occurrence, { at: "10:00" });
    expect((await bookingOf(paying.bookingId)).state).toBe("expired");
    expect(await bookingOf(paid.bookingId)).toMatchObject({
      state: "confirmed",
      start: wallTimeToInstant(occurrence.date, "10:00", zone),
    });
    await expectRest();
  });

  it("lets nobody cancel or give seats back by the former terms while bookings have yet to follow, but its provider", async () => {
    const { occurrence, students, ...taught } = await booked(bed, [2, 2, 2]);
    const [leaving, dropping, cancelled] = students;
    if (!leaving || !dropping || !cancelled) throw new Error("there are three students");
    bed.clock.advance(occurrence.start.getTime() - hour - bed.clock.now().getTime());
    // The process dies once the class is saved.
    setProbe((name) => {
      if (name === "classes.bookings") throw new Error("the process has died");
    });
    await change(taught, occurrence, { at: "20:00" }).catch(() => null);
    setProbe(null);
    expect((await slotsOf(taught))[occurrence.slotId]?.start).not.toEqual(occurrence.start);
    expect((await bookingOf(leaving.bookingId)).start).toEqual(occurrence.start);

    const leave = () => call("cancelBooking", leaving, { bookingId: leaving.bookingId, refundMinor: 0 });
    const drop = () =>
      call("dropSeats", dropping, {
        bookingId: dropping.bookingId,
        dropped: [1],
        names: [""],
        seats: 2,
        refundMinor: 0,
      });
    for (const late of [0, 90 * minute]) {
      bed.clock.advance(late);
      expect([(await leave()).refused, (await drop()).refused]).toEqual(["busy-try-again", "busy-try-again"]);
    }
    const byProvider = await call("cancelBooking", taught.provider, { bookingId: cancelled.bookingId, refundMinor: 0 });
    expect(byProvider.output).toEqual({ state: "cancelledByProvider", refundMinor: 8_000 });
    await sweep(bed.clock.now());
    expect((await leave()).output).toEqual({ state: "cancelledByCustomer", refundMinor: 8_000 });
    expect((await drop()).output).toEqual({ seats: 1 });
    expect((await bookingOf(dropping.bookingId)).refund).toMatchObject({ amountMinor: 4_000 });
    await expectRest();
  });

  it("follows to another place, and neither follows nor frees for another price", async () => {
    const { occurrence, students, ...taught } = await booked(bed);
    const [student] = students;
    await change(taught, occurrence, { priceMinor: 5_000, scope: "all" });
    expect(await bookingOf(student?.bookingId ?? "")).toMatchObject({
      version: 2,
      priceMinor: 8_000,
      freeLeaveUntil: null,
    });
    await change(taught, await nextOf(bed, taught), { place: { kind: "address", address: "The Loft", mapUrl: null } });
    const after = await bookingOf(student?.bookingId ?? "");
    expect(after).toMatchObject({
      place: { address: "The Loft" },
      changedFrom: { place: { address: "12 Mill Street" } },
    });
    expect(after.freeLeaveUntil).toEqual(after.start);
    expect((await coming(taught, bed.clock.now()))[1]).toMatchObject({
      priceMinor: 5_000,
      place: { address: "12 Mill Street" },
    });
    await expectRest();
  });
});

describe("cancelling", () => {
  it("an occurrence ends its sale at once and refunds everybody in full", async () => {
    const { occurrence, students, ...taught } = await booked(bed, [2, 1, 3]);
    const { slotId, occurrenceId } = occurrence;
    const late = await newcomer();
    await get("cancelClass", taught.provider, { classId: taught.classId, occurrenceId });
    const again = onTheWire(wish(await offering(taught), { slotId }));
    expect((await call("holdPiece", late, again)).refused).toBe("slot-gone");
    for (const { bookingId } of students) {
      expect(await bookingOf(bookingId)).toMatchObject({
        state: "cancelledByProvider",
        cancellation: { keptMinor: 0 },
      });
    }
    expect(
      Object.values((await bed.processor.state()).refunds)
        .map((each) => each.amount)
        .toSorted((a, b) => a - b),
    ).toEqual([4_000, 8_000, 12_000]);
    expect((await nextOf(bed, taught)).occurrenceId).not.toBe(occurrenceId);
    await expectRest();
  });

  it("a class cancels all that have not begun, once", async () => {
    const { students, ...taught } = await booked(bed, [1]);
    const input = { classId: taught.classId, occurrenceId: null };
    await get("cancelClass", taught.provider, input);
    await get("cancelClass", taught.provider, input);
    expect(Object.values(await slotsOf(taught)).every((each) => each.withdrawn)).toBe(true);
    expect((await bookingOf(students[0]?.bookingId ?? "")).state).toBe("cancelledByProvider");
    expect((await call("cancelClass", await newcomer(), input)).refused).toBe("not-found");
    await expectRest();
  });

  it.each([3, 6, 9, 12, 16, 20, 26])("is finished by the sweep where it died at effect %i", async (crashAt) => {
    const { occurrence, students, ...taught } = await booked(bed, [1, 1]);
    let count = 0;
    setProbe((_, moment) => {
      if (moment === "before") count += 1;
      // Whoever has died does nothing more.
      if (count >= crashAt) throw new Error("the process has died");
    });
    const input = { classId: taught.classId, occurrenceId: occurrence.occurrenceId };
    await call("cancelClass", taught.provider, input);
    setProbe(null);
    if ((await slotsOf(taught))[occurrence.slotId]?.withdrawn !== true)
      await get("cancelClass", taught.provider, input);
    await expectRest();
    for (const { bookingId } of students) expect((await bookingOf(bookingId)).state).toBe("cancelledByProvider");
    expect((await classOf(taught.classId)).workAt).toBeNull();
  });
});

it("is published further every day, and not once it is cancelled", async () => {
  const taught = await teach(await publish({}));
  const before = Object.keys(await slotsOf(taught)).length;
  bed.clock.advance(7 * day);
  await sweep(bed.clock.now());
  expect(Object.keys(await slotsOf(taught))).toHaveLength(before + 1);
  await get("cancelClass", taught.provider, { classId: taught.classId, occurrenceId: null });
  expect((await classOf(taught.classId)).rollAt).toBeNull();
});
