import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at } from "../../arbitraries/sample-tape.ts";
import type { Interval } from "../time/interval.ts";
import { startOfWeek, weekOf } from "../time/week.ts";
import type { BusyWeek } from "./busy-week.ts";
import { type BusyReading, changeBusy } from "./change-busy.ts";

const between = (from: number, to: number) => ({ start: at(from), end: at(to) });
const week = 7 * 24;
const window = { start: startOfWeek(at(0)), end: at(20 * week) };
const read = (
  events: Record<string, Interval | null>,
  { calendarKey = "cal", isFull = false }: Partial<BusyReading> = {},
): BusyReading => ({ calendarKey, isFull, events: new Map(Object.entries(events)) });
const change = (weeks: readonly BusyWeek[], readings: BusyReading[], chosen = ["cal", "other"]) =>
  changeBusy("provider", weeks, readings, new Set(chosen), window);
const brief = (weeks: readonly BusyWeek[]) => weeks.map((each) => [each.week, Object.keys(each.events), each.version]);
const first = change(
  [],
  [read({ a: between(1, 2), b: between(3, 4) }), read({ c: between(1, 2) }, { calendarKey: "other" })],
);

test("keeps when events take time by their week, and nothing else of them", () => {
  expect(first).toEqual([
    {
      providerId: "provider",
      week: "2026-W48",
      events: {
        "cal.a": { calendarKey: "cal", ...between(1, 2) },
        "cal.b": { calendarKey: "cal", ...between(3, 4) },
        "other.c": { calendarKey: "other", ...between(1, 2) },
      },
      version: 1,
    },
  ]);
});

test("changes nothing where nothing has changed", () => {
  expect(change(first, [])).toEqual([]);
  expect(change(first, [read({ a: between(1, 2) })])).toEqual([]);
  expect(change(first, [read({ unknown: null })])).toEqual([]);
});

test("takes an event that moved out of its old week and into its new one", () => {
  const moved = change(first, [read({ a: between(1 + week, 2 + week) })]);
  expect(brief(moved)).toEqual([
    ["2026-W48", ["cal.b", "other.c"], 2],
    ["2026-W49", ["cal.a"], 1],
  ]);
});

test("keeps an event in every week that it touches, and takes it out of all of them", () => {
  const long = change([], [read({ a: between(0, 2 * week) })]);
  expect(long.map((each) => each.week)).toEqual(["2026-W48", "2026-W49", "2026-W50"]);
  expect(change(long, [read({ a: null })]).map((each) => each.events)).toEqual([{}, {}, {}]);
});

test("leaves alone what a reading of changes does not name, and forgets what a full one does not", () => {
  expect(brief(change(first, [read({ b: null })]))).toEqual([["2026-W48", ["cal.a", "other.c"], 2]]);
  expect(brief(change(first, [read({ b: between(3, 4) }, { isFull: true })]))).toEqual([
    ["2026-W48", ["cal.b", "other.c"], 2],
  ]);
});

test("forgets the single times of a series that is gone, and of no other", () => {
  const series = { x_20261125T130000Z: between(1, 2), x_20261126T130000Z: between(25, 26), xy: between(5, 6) };
  expect(brief(change(change([], [read(series)]), [read({ x: null })]))).toEqual([["2026-W48", ["cal.xy"], 2]]);
});

test("forgets calendars that are no longer chosen, and what is behind the window", () => {
  expect(brief(change(first, [], ["cal"]))).toEqual([["2026-W48", ["cal.a", "cal.b"], 2]]);
  const later = { start: at(week), end: at(21 * week) };
  expect(changeBusy("provider", first, [], new Set(["cal", "other"]), later).map((each) => each.events)).toEqual([{}]);
});

test("ends where one full reading would, after any history of readings", () => {
  const id = fc.constantFrom("a", "b", "c", "d");
  const busy = fc.option(fc.tuple(fc.integer({ min: -200, max: 22 * week }), fc.integer({ min: 1, max: 400 })));
  const told = fc.record({ id, busy, key: fc.constantFrom("cal", "other"), isFull: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(told, { maxLength: 30 }), (history) => {
      let weeks: BusyWeek[] = [];
      const truth = new Map<string, Map<string, Interval | null>>([
        ["cal", new Map()],
        ["other", new Map()],
      ]);
      for (const { id, busy, key, isFull } of history) {
        const time = busy && between(busy[0], busy[0] + busy[1]);
        truth.get(key)?.set(id, time);
        const all = { calendarKey: key, isFull: true, events: truth.get(key) ?? new Map() };
        weeks = merge(weeks, change(weeks, [isFull === 0 ? all : read({ [id]: time }, { calendarKey: key })]));
      }
      const anew = change(
        [],
        [...truth].map(([calendarKey, events]) => ({ calendarKey, isFull: true, events })),
      );
      const filled = weeks.filter((each) => Object.keys(each.events).length > 0);
      expect(filled.map(({ week, events }) => ({ week, events }))).toEqual(
        anew.map(({ week, events }) => ({ week, events })),
      );
      for (const each of anew) for (const one of Object.values(each.events)) expect(touches(each.week, one)).toBe(true);
    }),
    runs(200),
  );
});

function merge(before: readonly BusyWeek[], changed: readonly BusyWeek[]): BusyWeek[] {
  const weeks = new Map([...before, ...changed].map((each) => [each.week, each]));
  return [...weeks.values()].toSorted((a, b) => a.week.localeCompare(b.week));
}

function touches(name: string, { start, end }: Interval): boolean {
  for (let at = startOfWeek(start).getTime(); at < end.getTime(); at += week * 3_600_000) {
    if (weekOf(new Date(at)) === name) return true;
  }
  return false;
}
