import { describe, expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { sampleCalendarSync } from "../../arbitraries/sample-calendar-sync.ts";
import { at, noon, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day, hour, minute } from "../time/instant.ts";
import {
  awaitConnection,
  beginWriting,
  type CalendarEvent,
  calendarFor,
  endWriting,
  isAsWanted,
  isLeased,
  postponeWriting,
} from "./calendar-event.ts";

const held = sampleHold(sampleTape({ slots: { s: sampleSlot(2, 6) } })).booking;
const booked = { ...held, state: "confirmed" as const };
const writing = sampleCalendarSync({ writesTo: "own" });
const known: CalendarEvent = {
  bookingId: booked.bookingId,
  uid: "provider",
  calendarIds: ["own"],
  shows: "a",
  isBeingWritten: false,
  dueAt: null,
  attempt: 0,
  version: 3,
};
const wanted = { calendarId: "own", shows: "b" };

describe("calendarFor", () => {
  test.each([
    ["what is booked into the chosen calendar", booked, writing, noon, { calendarId: "own" }],
    ["nothing of what is only held", held, writing, noon, { calendarId: null }],
    [
      "nothing of what was cancelled, even when it is over",
      { ...booked, state: "cancelledByCustomer" as const },
      writing,
      at(9),
      { calendarId: null },
    ],
    ["nothing once it is turned off", booked, sampleCalendarSync(), noon, { calendarId: null }],
    ["what is over as it is, also once it is turned off", booked, sampleCalendarSync(), at(9), null],
    ["everything as it is while nobody can write", booked, sampleCalendarSync({ state: "revoked" }), noon, null],
    ["everything as it is once it is disconnected", booked, null, noon, null],
  ])("puts %s", (_, booking, sync, now, expected) => {
    expect(calendarFor(booking, sync, now)).toEqual(expected);
  });
});

test.each([
  [null, null, true],
  [null, wanted, false],
  [known, { ...wanted, shows: "a" }, true],
  [known, wanted, false],
  [known, null, false],
  [{ ...known, calendarIds: [] }, null, true],
  [{ ...known, calendarIds: ["own", "other"] }, { ...wanted, shows: "a" }, false],
  [{ ...known, shows: null }, { ...wanted, shows: "a" }, false],
])("tells whether an event is as it should be", (event, should, expected) => {
  expect(isAsWanted(event, should)).toBe(expected);
});

describe("writing", () => {
  const begun = beginWriting(known, { ...wanted, calendarId: "other" }, noon);

  test("counts an event as where it was and where it is going until the end is known", () => {
    expect(begun).toMatchObject({ calendarIds: ["own", "other"], shows: null, isBeingWritten: true, attempt: 1 });
    expect([isLeased(begun, noon), isLeased(begun, addMilliseconds(noon, 2 * minute))]).toEqual([true, false]);
    const done = endWriting(begun, begun, { ...wanted, calendarId: "other" }, noon);
    expect(done).toMatchObject({ calendarIds: ["other"], shows: "b", dueAt: null, attempt: 0, isBeingWritten: false });
    expect(endWriting(begun, begun, null, noon)).toMatchObject({ calendarIds: [], shows: null, dueAt: null });
  });

  test("is due again when two have written, since nobody knows who was last", () => {
    const gone = { ...known, calendarIds: [], shows: null, version: begun.version + 2 };
    for (const since of [endWriting(gone, begun, wanted, noon), postponeWriting(gone, begun, true, noon)]) {
      expect(since).toMatchObject({ calendarIds: ["own", "other"], shows: null, version: gone.version + 1 });
      expect(since.dueAt).toEqual(addMilliseconds(noon, 2 * minute));
    }
  });

  test("is put off ever longer, an hour at most, and given up only where waiting mends nothing", () => {
    const after = (attempt: number, isPassing: boolean) =>
      postponeWriting({ ...begun, attempt }, begun, isPassing, noon).dueAt;
    expect([1, 2, 3].map((attempt) => after(attempt, false))).toEqual(
      [1, 2, 4].map((each) => addMilliseconds(noon, each * minute)),
    );
    expect([after(30, true), after(8, false), after(7, false)]).toEqual([
      addMilliseconds(noon, hour),
      null,
      addMilliseconds(noon, hour),
    ]);
  });

  test("waits for a connection until the day after its time", () => {
    expect(awaitConnection(known, booked, noon).dueAt).toEqual(addMilliseconds(noon, hour));
    expect(awaitConnection(known, booked, addMilliseconds(booked.end, day)).dueAt).toBeNull();
  });
});
