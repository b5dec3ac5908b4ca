import { describe, expect, test } from "vitest";
import { sampleHours, weekly } from "../../arbitraries/sample-schedule.ts";
import { hour, minute } from "../time/instant.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { planSlots } from "./plan-slots.ts";
import type { Exception, WeeklyHours } from "./schedule.ts";

const range = (start: string, end: string): Interval => ({ start: new Date(start), end: new Date(end) });
const plan = (weeklyHours: WeeklyHours[], within: Interval, zone = "UTC", exceptions: Exception[] = []) =>
  planSlots({ weeklyHours, exceptions }, zone, "usd", within).map(
    ({ start, end }) => `${start.toISOString().slice(0, 16)} ${(end.getTime() - start.getTime()) / hour}h`,
  );
const week = range("2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z");

describe("the weeks of a schedule", () => {
  test("offer its hours with their task, mode and price", () => {
    const hours = weekly(3, "10:00", "14:30", { task: "mastering", mode: "request", priceMinor: 12_000 });
    expect(planSlots({ weeklyHours: [hours], exceptions: [] }, "Europe/Berlin", "eur", week)).toEqual([
      {
        start: new Date("2026-11-25T09:00:00Z"),
        end: new Date("2026-11-25T13:30:00Z"),
        task: "mastering",
        mode: "request",
        priceMinor: 12_000,
        currency: "eur",
        capacity: 1,
        classId: null,
        title: null,
      },
    ]);
  });

  test("offer hours over midnight on the day on which they begin, those that have begun included", () => {
    const nights = [7, 1].map((weekday) => weekly(weekday, "22:00", "04:00"));
    expect(plan(nights, week)).toEqual(["2026-11-22T22:00 6h", "2026-11-23T22:00 6h", "2026-11-29T22:00 6h"]);
  });

  test("leave out what begins on a day off, not what reaches into it, and keep what is extra", () => {
    const hours = [weekly(2, "22:00", "02:00"), weekly(3, "10:00", "12:00"), weekly(3, "20:00", "22:00")];
    const off = { kind: "off", date: "2026-11-25" } as const;
    const extra = { kind: "extra", date: "2026-11-25", ...sampleHours("14:00", "16:00") } as const;
    expect(plan(hours, week, "UTC", [off])).toEqual(["2026-11-24T22:00 4h"]);
    expect(plan(hours, week, "UTC", [extra, off])).toEqual(["2026-11-24T22:00 4h", "2026-11-25T14:00 2h"]);
    expect(plan([], week, "UTC", [extra])).toEqual(["2026-11-25T14:00 2h"]);
  });

  test("are nothing without hours", () => {
    expect(plan([], week)).toEqual([]);
  });
});

describe("a clock change in New York", () => {
  const spring = range("2027-03-14T04:00:00Z", "2027-03-15T04:00:00Z");
  const autumn = range("2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z");
  const night = (...hours: [string, string][]) => hours.map(([from, to]) => weekly(7, from, to));

  test.each<[string, [string, string][], string[]]>([
    ["reads a skipped start as the later one", [["02:30", "05:30"]], ["2027-03-14T07:30 2h"]],
    ["loses hours that are skipped whole", [["02:00", "03:00"]], []],
    ["shortens hours over it", [["01:00", "04:00"]], ["2027-03-14T06:00 2h"]],
    [
      "gives hours that meet through it to the earlier ones",
      [
        ["00:00", "02:30"],
        ["03:00", "05:00"],
      ],
      ["2027-03-14T05:00 2.5h", "2027-03-14T07:30 1.5h"],
    ],
  ])("%s", (_, hours, expected) => {
    expect(plan(night(...hours), spring, "America/New_York")).toEqual(expected);
  });

  test("lengthens hours over a repeated hour, and cuts those that grow too long in two", () => {
    expect(plan(night(["00:00", "03:00"]), autumn, "America/New_York")).toEqual(["2026-11-01T04:00 4h"]);
    expect(plan(night(["00:00", "12:00"]), autumn, "America/New_York")).toEqual([
      "2026-11-01T04:00 12h",
      "2026-11-01T16:00 1h",
    ]);
  });
});

/** Hours of which some lie where clocks change, at midnight and at three in the morning among others. */
const everyKind = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  weekly(weekday, "00:00", "01:30"),
  weekly(weekday, "01:30", "02:30"),
  weekly(weekday, "03:00", "05:00"),
  weekly(weekday, "10:15", "13:45"),
  weekly(weekday, "20:00", "00:00"),
]);
const twoYears = range("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z");

/** The offset's changes of a zone within two years, by halving: nothing of the planner is used here. */
function changesIn(zone: string): number[] {
  const offsetAt = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds;
  const changes: number[] = [];
  for (let at = twoYears.start.getTime(); at < twoYears.end.getTime(); at += 24 * hour) {
    let [low, high] = [at, at + 24 * hour];
    if (offsetAt(low) === offsetAt(high)) continue;
    while (high - low > minute) {
      const middle = Math.floor((low + high) / 2 / minute) * minute;
      if (offsetAt(middle) === offsetAt(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

const changesOf = new Map(Intl.supportedValuesOf("timeZone").map((zone) => [zone, changesIn(zone)]));

/**
 * Every quarter hour is offered exactly when the wall clock of its zone shows one of the hours, as read from the instant.
 * The hours around a clock change are left out: there one reading of a wall time was chosen.
 */
function expectMatchesWallClock(zone: string, within: Interval, change = Number.NaN): void {
  const slots = planSlots({ weeklyHours: everyKind, exceptions: [] }, zone, "usd", within);
  for (let at = within.start.getTime(); at < within.end.getTime(); at += 15 * minute) {
    if (Math.abs(at - change) < 4 * hour) continue;
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const isOffered = slots.some((slot) => slot.start.getTime() <= at && at < slot.end.getTime());
    const minuteOfDay = wall.hour * 60 + wall.minute;
    const isMeant = everyKind.some(({ weekday, from, to }) => {
      const end = to === "00:00" ? 1_440 : minutes(to);
      return wall.dayOfWeek === weekday && minuteOfDay >= minutes(from) && minuteOfDay < end;
    });
    if (isOffered !== isMeant) throw new Error(`${zone} ${wall.toString()}: offered ${isOffered}, meant ${isMeant}`);
  }
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe("every zone of the zone list", () => {
  test("offers what its wall clock says on a day without a change", () => {
    for (const [zone, changes] of changesOf) {
      const day = range("2026-06-10T00:00:00Z", "2026-06-11T00:00:00Z");
      if (!changes.some((at) => Math.abs(at - day.start.getTime()) < 3 * 24 * hour)) {
        expectMatchesWallClock(zone, day);
      }
    }
  });

  test("keeps every slot apart, on half hours and at the instant Temporal reads, around both changes of two years", () => {
    let count = 0;
    for (const [zone, changes] of changesOf) {
      for (const change of changes) {
        count += 1;
        const around = { start: new Date(change - 30 * hour), end: new Date(change + 30 * hour) };
        const slots = planSlots({ weeklyHours: everyKind, exceptions: [] }, zone, "usd", around);
        expectApart(slots, zone);
        expectStartsOf(slots, zone);
        expectMatchesWallClock(zone, around, change);
      }
    }
    expect(count).toBeGreaterThan(400);
  }, 60_000);
});

function expectApart(slots: readonly Interval[], zone: string): void {
  for (const [index, slot] of slots.entries()) {
    const length = slot.end.getTime() - slot.start.getTime();
    const isSound = length >= hour && length <= 12 * hour && length % (30 * minute) === 0;
    const next = slots[index + 1];
    if (!isSound || (next && overlaps(slot, next))) throw new Error(`${zone}: ${JSON.stringify(slot)}`);
  }
}

/** Every start is the wall time of some hours, read as Temporal reads it, or was cut to the end of those before. */
function expectStartsOf(slots: readonly Interval[], zone: string): void {
  const ends = new Set(slots.map((slot) => slot.end.getTime()));
  for (const { start } of slots) {
    const wall = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(zone);
    const read = everyKind
      .filter((each) => each.weekday === wall.dayOfWeek)
      .map(
        ({ from }) =>
          wall.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(from) })
            .epochMilliseconds,
      );
    if (!read.includes(start.getTime()) && !ends.has(start.getTime())) {
      throw new Error(`${zone}: nothing begins at ${wall.toString()}`);
    }
  }
}
