import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { checkHours } from "@flexsession/domain/calendar/check-hours";
import { publishSchedule } from "@flexsession/domain/calendar/publish-schedule";
import { occurrencesToPublish, putClass } from "@flexsession/domain/classes/publish-class";
import { freePieces } from "@flexsession/domain/tape/free-pieces";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { isInside, overlaps } from "@flexsession/domain/time/interval";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { expect, test } from "vitest";
import { classesOf } from "./classes-of.ts";
import { demoArtists, demoProviders, demoStudents } from "./demo-people.ts";
import type { DemoProvider } from "./demo-person.ts";
import { scheduleOf } from "./make-schedule.ts";
import { makeSlot } from "./make-slot.ts";
import { makeTapeRules } from "./make-tape-week.ts";
import { topUpTape } from "./top-up-tape.ts";

const now = new Date("2026-11-21T17:20:00Z");

function emptyTape({ uid, zone, rules }: DemoProvider): Tape {
  return { providerId: uid, rules: makeTapeRules({ ...rules, zone }), slots: {}, claims: {}, seats: {}, queues: {} };
}

function stockAll(tapes: readonly Tape[], at: Date): { tapes: Tape[]; bookings: Booking[] } {
  const bookings: Booking[] = [];
  const stocked = demoProviders.map((person, index) => {
    const classes = classesOf(person, at).map((each) => each.class);
    const customers = person.role === "engineer" ? demoArtists : demoStudents;
    const after = topUpTape(person, classes, tapes[index] ?? emptyTape(person), customers, bookings, at);
    bookings.push(...after.bookings);
    return after.tape;
  });
  return { tapes: stocked, bookings };
}

const { tapes, bookings } = stockAll([], now);
const stocked = demoProviders.map((person, index) => ({
  person,
  name: person.name,
  tape: tapes[index] ?? emptyTape(person),
}));

test.each(stocked.filter((each) => each.person.role === "engineer"))(
  "fills each of the next seven days of $name with two to four slots",
  ({ person, tape }) => {
    const today = localDateOf(now, person.zone);
    const counts = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (offset) =>
        Object.values(tape.slots).filter((slot) => localDateOf(slot.start, person.zone) === addLocalDays(today, offset))
          .length,
    );
    for (const count of counts) expect([2, 3, 4]).toContain(count);
  },
);

test.each(stocked.filter((each) => each.person.role !== "engineer"))(
  "puts on the tape of $name what their classes publish, and sells some of it",
  ({ person, tape }) => {
    for (const { class: made } of classesOf(person, now)) {
      const published = putClass(tape, made, now);
      expect(published.slots).toEqual(tape.slots);
      expect(occurrencesToPublish(made, tape, now).length).toBeGreaterThan(20);
    }
    expect(Object.keys(tape.seats).length).toBeGreaterThan(2);
  },
);

test.each(stocked.filter((each) => each.person.classes.length === 0))(
  "puts on the tape of $name what saving their schedule would publish",
  ({ person, tape }) => {
    const published = publishSchedule(tape, scheduleOf(person, now), { zone: person.zone, currency: "usd" }, now);
    expect(published.tape.slots).toEqual(tape.slots);
    expect(published.tape.claims).toEqual(tape.claims);
    expect(published.schedule).toEqual({ ...scheduleOf(person, now), version: 2 });
    expect(() => checkHours(scheduleOf(person, now), person.zone, now)).not.toThrow();
  },
);

test.each(stocked)("keeps the claims of $name inside their slots and apart", ({ tape }) => {
  const claims = Object.values(tape.claims);
  for (const claim of claims) {
    const slot = tape.slots[claim.slotId];
    expect(slot && isInside(claim, slot)).toBe(true);
    expect(claims.filter((other) => overlaps(other, claim))).toEqual([claim]);
  }
});

test("makes bookings that their schema takes and that stand for booked claims or seats", () => {
  expect(bookings.map((each) => booking.parse(each))).toEqual(bookings);
  const claims = tapes.flatMap((tape) => Object.entries(tape.claims).filter(([, claim]) => claim.state === "booked"));
  expect(new Set(bookings.filter((each) => !each.isClass).map((each) => each.claimId))).toEqual(
    new Set(claims.map(([id]) => id)),
  );
  for (const [slotId, seats] of tapes.flatMap((tape) => Object.entries(tape.seats))) {
    const sold = bookings.filter((each) => each.slotId === slotId).reduce((sum, each) => sum + each.seats, 0);
    expect(seats).toEqual({ booked: sold, held: [] });
  }
});

test("never oversells a class", () => {
  for (const tape of tapes) {
    for (const [slotId, seats] of Object.entries(tape.seats)) {
      expect(seats.booked).toBeLessThanOrEqual(tape.slots[slotId]?.capacity ?? 0);
    }
  }
});

test("puts no artist in two places at once", () => {
  const clashes = bookings.filter((each) =>
    bookings.some((other) => other !== each && other.customerId === each.customerId && overlaps(other, each)),
  );
  expect(clashes).toEqual([]);
});

test("gives everybody who books past and coming bookings, and sells nothing in the future", () => {
  for (const { uid } of [...demoArtists, ...demoStudents]) {
    const own = bookings.filter((each) => each.customerId === uid);
    expect(new Set(own.map((each) => each.end <= now))).toEqual(new Set([true, false]));
  }
  expect(bookings.filter((each) => each.createdAt > now)).toEqual([]);
});

test("shows every kind of claim somewhere and leaves every engineer something to book", () => {
  const states = tapes.flatMap((tape) => Object.values(tape.claims).map((claim) => claim.state));
  expect(new Set(states)).toEqual(new Set(["booked", "requested", "unavailable"]));
  for (const { tape } of stocked.filter((each) => each.person.capacity === 1)) {
    expect(freePieces(tape, now).length).toBeGreaterThan(20);
  }
});

test("adds nothing when run again at once", () => {
  expect(stockAll(tapes, now)).toEqual({ tapes, bookings: [] });
});

test("adds days and leaves the rest as it is when run again later", () => {
  const later = addMilliseconds(now, 5 * day);
  const again = stockAll(tapes, later);
  for (const [index, tape] of again.tapes.entries()) {
    const before = tapes[index];
    expect(tape.slots).toMatchObject(before?.slots ?? {});
    expect(tape.claims).toMatchObject(before?.claims ?? {});
    expect(tape.seats).toMatchObject(before?.seats ?? {});
    expect(Object.keys(tape.slots).length).toBeGreaterThan(Object.keys(before?.slots ?? {}).length);
  }
});

test("lets a provider keep a day that they have planned themselves", () => {
  const [marcus] = demoProviders;
  if (!marcus) throw new Error("there are no demo providers");
  const own = makeSlot({ start: new Date("2026-11-24T16:00:00Z"), end: new Date("2026-11-24T17:00:00Z") });
  const { tape } = topUpTape(marcus, [], { ...emptyTape(marcus), slots: { own } }, demoArtists, [], now);
  const thatDay = Object.values(tape.slots).filter((slot) => localDateOf(slot.start, marcus.zone) === "2026-11-24");
  expect(thatDay).toEqual([own]);
});
