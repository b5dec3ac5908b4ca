import { expect, test } from "vitest";
import { sampleCalendar, sampleCalendarSync } from "../../arbitraries/sample-calendar-sync.ts";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import { always } from "./block-tape.ts";
import type { BusyWeek } from "./busy-week.ts";
import { blockedBy, isUnknown, knowledgeOf } from "./calendar-knowledge.ts";
import type { CalendarSync } from "./calendar-sync.ts";

const tenMinutes = at(1 / 6);
const after = new Date(tenMinutes.getTime() + 1);
const failing = { failingSince: at(0.1), attempt: 1, syncNextAt: at(0.2) };
const unreadable = { calendars: { cal: sampleCalendar({ problem: "unreadable" }) } };
const nothingChosen = { calendars: { cal: sampleCalendar({ isChosen: false }) } };
const open = { whenUnknown: "open" } as const;

test.each<[string, Partial<CalendarSync>, Date, string]>([
  ["for ten minutes", {}, tenMinutes, "known"],
  ["no longer than that", {}, after, "stale"],
  ["not before it was read", { syncedAt: null }, noon, "stale"],
  ["while asking fails and it is still fresh", failing, tenMinutes, "known"],
  ["no longer once it was asked in vain", failing, after, "unknown"],
  ["never asked in vain twice at once, but again after a while", failing, at(0.2), "stale"],
  ["at no time once the grant is revoked", { state: "revoked" }, noon, "unknown"],
  ["at no time while a chosen calendar cannot be read", unreadable, noon, "unknown"],
  ["always, where no calendar is chosen", { ...nothingChosen, state: "revoked", syncedAt: null }, after, "known"],
  ["as good as known where its provider says so, but asked first", open, after, "stale"],
  ["as good as known where its provider says so", { ...open, ...failing }, after, "known"],
  ["as good as known, also when it is revoked", { ...open, state: "revoked" }, noon, "known"],
])("counts what was read as known %s", (_, changes, now, expected) => {
  expect(knowledgeOf(sampleCalendarSync(changes), now)).toBe(expected);
});

test("knows that somebody without connected calendars is free", () => {
  expect(knowledgeOf(null, noon)).toBe("known");
  expect(blockedBy(null, [], noon)).toEqual([]);
});

test("blocks all time while nobody knows, what is known otherwise, and that alone where the provider says so", () => {
  const event = { calendarKey: "cal", start: at(1), end: at(2) };
  const week: BusyWeek = { providerId: "provider", week: "2026-W48", events: { "cal.a": event }, version: 1 };
  const blocked = (changes: Partial<CalendarSync>) => blockedBy(sampleCalendarSync(changes), [week], after);
  expect(blocked({})).toEqual([event]);
  expect(blocked(failing)).toEqual([always]);
  expect(blocked({ ...failing, ...open })).toEqual([event]);
  expect(isUnknown(sampleCalendarSync(failing), tenMinutes)).toBe(false);
});
