import { expect, test } from "vitest";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { startOfWeek } from "../time/week.ts";
import type { BusyWeek } from "./busy-week.ts";
import { weeksToBlock, weeksToGuard } from "./weeks-to-block.ts";

const window = { start: startOfWeek(noon), end: addMilliseconds(noon, 30 * day) };
const monday = addMilliseconds(window.start, 14 * day);
const busy = (hours: number, week = "2026-W50"): BusyWeek => ({
  providerId: "provider",
  week,
  events: {
    "cal.a": {
      calendarKey: "cal",
      start: addMilliseconds(monday, hours * hour),
      end: addMilliseconds(monday, (hours + 1) * hour),
    },
  },
  version: 1,
});
const empty = { ...busy(0), events: {} };

test("blocks the weeks that change, and those whose slots can reach into them", () => {
  expect(weeksToBlock([{ week: "2026-W50" }], window)).toEqual(["2026-W49", "2026-W50"]);
  expect(weeksToBlock([{ week: "2026-W48" }, { week: "2026-W49" }], window)).toEqual(["2026-W48", "2026-W49"]);
  expect(weeksToBlock([{ week: "2026-W47" }], window)).toEqual([]);
});

test("guards the week before only where a slot of it can reach what has changed", () => {
  const guarded = (before: BusyWeek[], after: BusyWeek) => weeksToGuard(before, [after], window);
  expect(guarded([], busy(13))).toEqual(["2026-W50"]);
  expect(guarded([], busy(11.5))).toEqual(["2026-W49", "2026-W50"]);
  expect(guarded([busy(11.5)], empty)).toEqual(["2026-W49", "2026-W50"]);
  expect(guarded([busy(2)], busy(30))).toEqual(["2026-W49", "2026-W50"]);
  const more = {
    "cal.b": { calendarKey: "cal", start: addMilliseconds(monday, 3 * day), end: addMilliseconds(monday, 4 * day) },
  };
  expect(guarded([busy(2)], { ...busy(2), events: { ...busy(2).events, ...more } })).toEqual(["2026-W50"]);
  expect(guarded([], busy(-300, "2026-W47"))).toEqual([]);
});
