import { describe, expect, test } from "vitest";
import { type BrowseFilters, noFilters, readFilters, writeFilters } from "./browse-filters.ts";

describe("readFilters and writeFilters", () => {
  test("carry every filter through an address", () => {
    const filters: BrowseFilters = {
      words: "warm vocals & bass",
      discipline: "music",
      skill: "Mixing",
      genre: "R&B",
      rateFrom: 40,
      rateTo: 120,
      day: "2026-11-24",
      hourFrom: 18,
      hourTo: 22,
      sort: "rate",
    };
    expect(readFilters(new URLSearchParams(writeFilters(filters).toString()))).toEqual(filters);
  });

  test("leave an address empty when nothing is chosen", () => {
    expect(writeFilters(noFilters).toString()).toBe("");
    expect(readFilters(new URLSearchParams())).toEqual(noFilters);
  });

  test("read malformed parts as not given", () => {
    const query = new URLSearchParams("discipline=x&min=-4&max=abc&day=2027-02-30&after=20&before=19&sort=luck");
    expect(readFilters(query)).toEqual({ ...noFilters, hourFrom: 20 });
  });

  test("leave the hours out without a day, since they mean nothing alone", () => {
    expect(writeFilters({ ...noFilters, hourFrom: 9 }).toString()).toBe("");
  });
});
