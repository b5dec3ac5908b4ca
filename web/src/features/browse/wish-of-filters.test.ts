import { freeHoursOf } from "@flexsession/domain/listing/free-hours";
import type { Interval } from "@flexsession/domain/time/interval";
import { describe, expect, test } from "vitest";
import { exampleListing } from "../../examples/example-listing.ts";
import { noFilters } from "./browse-filters.ts";
import { fitsFilters, wishOf } from "./wish-of-filters.ts";

const berlin = "Europe/Berlin";

describe("wishOf", () => {
  test("asks for the pair of skill and genre before anything else", () => {
    const wish = wishOf({ ...noFilters, skill: "Mixing", genre: "Soul", words: "warm" }, berlin);
    expect(wish.having).toEqual({ token: "skill:mixing+genre:soul" });
  });

  test("asks for the longest word, and for hours only when there are no words", () => {
    expect(wishOf({ ...noFilters, words: "a warm mix", day: "2026-11-24" }, berlin).having).toEqual({
      token: "word:warm",
    });
  });

  test("asks for the UTC hours of a local evening", () => {
    const wish = wishOf({ ...noFilters, day: "2026-11-24", hourFrom: 20, hourTo: 23 }, berlin);
    expect(wish.having).toEqual({ freeHours: ["2026-11-24T19", "2026-11-24T20", "2026-11-24T21"] });
  });

  test("asks for 23 and for 25 hours on the days on which clocks change", () => {
    const hours = (day: string) => {
      const { having } = wishOf({ ...noFilters, day }, berlin);
      return having && "freeHours" in having ? having.freeHours.length : 0;
    };
    expect([hours("2026-03-29"), hours("2026-10-25")]).toEqual([23, 25]);
  });
});

describe("fitsFilters", () => {
  const card = exampleListing();

  test.each([
    ["nothing chosen", noFilters, true],
    ["all words", { ...noFilters, words: "soul mixes" }, true],
    ["a word too many", { ...noFilters, words: "soul opera" }, false],
    ["a rate inside", { ...noFilters, rateFrom: 60, rateTo: 90 }, true],
    ["a rate below", { ...noFilters, rateTo: 70 }, false],
    ["a rate above", { ...noFilters, rateFrom: 90 }, false],
    ["another discipline", { ...noFilters, discipline: "art" as const }, false],
    ["a free evening", { ...noFilters, day: "2026-11-24", hourFrom: 15, hourTo: 16 }, true],
    ["a busy morning", { ...noFilters, day: "2026-11-24", hourFrom: 6, hourTo: 8 }, false],
  ])("judges %s", (_, filters, fits) => {
    expect(fitsFilters(card, filters, berlin)).toBe(fits);
  });
});

describe("free between", () => {
  const search = (zone: string, day: string, hourFrom: number, hourTo: number, free: Interval) => {
    const filters = { ...noFilters, day, hourFrom, hourTo };
    const card = exampleListing(freeHoursOf([free]));
    const { having } = wishOf(filters, zone);
    const asked = having && "freeHours" in having ? having.freeHours : [];
    expect(asked.length).toBeGreaterThan(0);
    const isQueried = card.freeHours.some((each) => asked.includes(each));
    return { isQueried, fits: fitsFilters(card, filters, zone) };
  };
  const free = (start: string, hours: number): Interval => {
    const at = new Date(start);
    return { start: at, end: new Date(at.getTime() + hours * 3_600_000) };
  };
  const found = { isQueried: true, fits: true };

  test.each([
    ["the hour that clocks repeat, the first time", "America/New_York", "2026-11-01", 1, 2, "2026-11-01T05:00:00Z", 1],
    ["the hour that clocks repeat, the second time", "America/New_York", "2026-11-01", 1, 2, "2026-11-01T06:00:00Z", 1],
    ["the hour after clocks went forward", "America/New_York", "2027-03-14", 3, 4, "2027-03-14T07:00:00Z", 1],
    ["the first hour where clocks skip midnight", "America/Santiago", "2026-09-06", 1, 2, "2026-09-06T04:00:00Z", 1],
    ["the hour before midnight, the second time", "America/Santiago", "2026-04-04", 23, 24, "2026-04-05T03:00:00Z", 1],
    ["a London morning that clocks shorten", "Europe/London", "2027-03-28", 0, 3, "2027-03-28T01:00:00Z", 1],
    ["half an hour that clocks repeat", "Australia/Lord_Howe", "2027-04-04", 1, 2, "2027-04-03T15:00:00Z", 0.5],
    [
      "what is left of an hour that clocks halve",
      "Australia/Lord_Howe",
      "2026-10-04",
      2,
      3,
      "2026-10-03T15:30:00Z",
      0.5,
    ],
    ["a Kathmandu hour across two of UTC, its end", "Asia/Kathmandu", "2026-11-24", 10, 11, "2026-11-24T05:00:00Z", 1],
    ["an Apia evening, which is the UTC day before", "Pacific/Apia", "2026-11-24", 0, 1, "2026-11-23T11:00:00Z", 1],
  ])("finds %s", (_, zone, day, from, to, start, hours) => {
    expect(search(zone, day, from, to, free(start, hours))).toEqual(found);
  });

  test("does not take the hour that a local one only reaches into for free", () => {
    const ends = free("2026-11-24T03:15:00Z", 1);
    expect(search("Asia/Kathmandu", "2026-11-24", 10, 11, ends)).toEqual({ isQueried: true, fits: false });
    expect(search("Asia/Kathmandu", "2026-11-24", 9, 10, ends)).toEqual(found);
  });

  test("finds nobody, and asks for no empty list, in an hour that the viewer's clocks skip", () => {
    const around = free("2027-03-14T00:00:00Z", 24);
    expect(search("America/New_York", "2027-03-14", 2, 3, around)).toEqual({ isQueried: false, fits: false });
    expect(search("America/Santiago", "2026-09-06", 0, 1, around)).toEqual({ isQueried: false, fits: false });
  });
});
