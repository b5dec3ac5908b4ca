import { expect, test } from "vitest";
import { sampleCalendar, sampleCalendarSync } from "../../arbitraries/sample-calendar-sync.ts";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import type { CalendarSync } from "./calendar-sync.ts";
import { type CalendarOutcome, isFullDue, noteSync } from "./note-sync.ts";

const read = { kind: "read", syncToken: "next", isFull: false } as const;
const failed = { kind: "failed" } as const;
const asked = { askedAt: at(0.9), isPushed: true };
const note = (sync: CalendarSync, outcomes: Record<string, CalendarOutcome>, now = at(1), how = asked) =>
  noteSync(sync, new Map(Object.entries(outcomes)), how, now);
const two = { cal: sampleCalendar(), other: sampleCalendar({ syncToken: null, fullAt: null }) };

test("knows calendars as of the moment of asking, and asks again as long as Google tells of changes", () => {
  const before = sampleCalendarSync({ failingSince: noon, attempt: 3, isClosed: true });
  expect(note(before, { cal: read })).toEqual({
    ...before,
    calendars: { cal: sampleCalendar({ syncToken: "next" }) },
    syncedAt: at(0.9),
    failingSince: null,
    isClosed: false,
    attempt: 0,
    syncNextAt: at(1.5),
    version: 2,
  });
  const unpushed = note(before, { cal: read }, at(1), { ...asked, isPushed: false });
  expect(unpushed.syncNextAt).toEqual(at(1 + 1 / 6));
});

test("notes when a calendar was read from end to end, which is due after a day", () => {
  const full = note(sampleCalendarSync({ calendars: two }), { cal: read, other: { ...read, isFull: true } });
  expect([full.calendars.cal?.fullAt, full.calendars.other?.fullAt]).toEqual([at(-1), at(1)]);
  const due = (hours: number, changes = {}) => isFullDue(sampleCalendar({ fullAt: noon, ...changes }), at(hours));
  expect([due(23.9), due(24), due(1, { syncToken: null }), due(1, { fullAt: null })]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test("keeps what some have answered while others have not, and knows nothing newer", () => {
  const after = note(sampleCalendarSync({ calendars: two }), { cal: read, other: failed });
  expect([after.calendars.cal?.syncToken, after.syncedAt, after.failingSince]).toEqual(["next", noon, at(1)]);
});

test("asks again after half a minute, then later each time, up to ten minutes", () => {
  let sync = sampleCalendarSync();
  const waits = Array.from({ length: 7 }, () => {
    sync = note(sync, { cal: failed });
    return (Number(sync.syncNextAt) - Number(at(1))) / 60_000;
  });
  expect(waits).toEqual([0.5, 1, 2, 4, 8, 10, 10]);
  expect([sync.failingSince, sync.attempt]).toEqual([at(1), 7]);
});

test("closes once what is known is too old, and not before", () => {
  const [early, late] = [at(0.1), at(0.2)].map((now) => note(sampleCalendarSync(), { cal: failed }, now));
  expect([early?.isClosed, late?.isClosed]).toEqual([false, true]);
  expect(note(sampleCalendarSync({ whenUnknown: "open" }), { cal: failed }, at(0.2)).isClosed).toBe(false);
});

test("closes at once when a calendar cannot be read at all, and reads it from end to end when it can be", () => {
  const gone = note(sampleCalendarSync(), { cal: { kind: "problem", problem: "gone" } }, at(0.1));
  expect([gone.calendars.cal, gone.isClosed]).toEqual([sampleCalendar({ problem: "gone", syncToken: null }), true]);
  const back = note(gone, { cal: { ...read, isFull: true } }, at(0.15));
  expect([back.calendars.cal?.problem, back.isClosed]).toEqual([null, false]);
});

test("forgets how far a calendar was read that is no longer chosen, so that choosing it again reads all of it", () => {
  const calendars = { cal: sampleCalendar(), other: sampleCalendar({ isChosen: false, problem: "gone" }) };
  const after = note(sampleCalendarSync({ calendars }), { cal: read });
  expect(after.calendars.other).toEqual(
    sampleCalendar({ isChosen: false, syncToken: null, fullAt: null, problem: null }),
  );
  expect(after.failingSince).toBeNull();
});
