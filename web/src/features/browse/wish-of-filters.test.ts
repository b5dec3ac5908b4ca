import { describe, expect, test } from "vitest";
import { noFilters } from "./browse-filters.ts";
import { exampleListing } from "./example-listing.ts";
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
