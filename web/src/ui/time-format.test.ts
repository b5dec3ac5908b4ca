import { describe, expect, test } from "vitest";
import { formatDay, formatTime, zoneCity, zoneName } from "./time-format.ts";

const berlin = { zone: "Europe/Berlin", hour12: false };

describe("formatTime", () => {
  test("writes a time in the reader's zone and clock", () => {
    const at = new Date("2026-11-24T14:05:00Z");
    expect(formatTime(at, berlin)).toBe("15:05");
    expect(formatTime(at, { zone: "America/New_York", hour12: true })).toBe("9:05 am");
    expect(formatTime(new Date("2026-11-24T05:00:00Z"), { zone: "America/New_York", hour12: true })).toBe("12:00 am");
  });

  test("tells the two readings of a repeated hour apart", () => {
    const first = formatTime(new Date("2026-10-25T00:30:00Z"), berlin);
    const second = formatTime(new Date("2026-10-25T01:30:00Z"), berlin);
    expect([first, second]).toEqual(["02:30 CEST", "02:30 CET"]);
    expect(formatTime(new Date("2026-10-25T03:30:00Z"), berlin)).toBe("04:30");
  });

  test("tells a repeated half hour apart where clocks change by thirty minutes", () => {
    const lordHowe = { zone: "Australia/Lord_Howe", hour12: false };
    const first = formatTime(new Date("2026-04-04T14:40:00Z"), lordHowe);
    const second = formatTime(new Date("2026-04-04T15:10:00Z"), lordHowe);
    expect(first.slice(0, 5)).toBe(second.slice(0, 5));
    expect(first).not.toBe(second);
  });

  test("tells two repeated hours apart where clocks change by two", () => {
    const troll = { zone: "Antarctica/Troll", hour12: false };
    const times = ["2026-10-24T23:30:00Z", "2026-10-25T01:30:00Z"].map((text) => formatTime(new Date(text), troll));
    expect(times).toEqual(["01:30 GMT+2", "01:30 GMT"]);
  });
});

test("names days and zones as people do", () => {
  const at = new Date("2026-11-24T23:30:00Z");
  expect(formatDay(at, "Europe/Berlin")).toBe("Wednesday 25 November");
  expect(zoneCity("America/New_York")).toBe("New York");
  expect(zoneName("Europe/Berlin", at)).toBe("CET");
});
