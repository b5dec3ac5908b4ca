import { describe, expect, it } from "vitest";
import { exampleListing } from "../examples/example-listing.ts";
import { fitsMarked, listingsMarked } from "./listings-marked.ts";

const asked = (words: string, marks: Parameters<typeof fitsMarked>[1]["marks"]) =>
  listingsMarked({ words, marks }, null).where;

describe("providers by their marks", () => {
  it("are asked for by a word where there is one, else by the marks", () => {
    expect(asked("", "all")).toEqual([]);
    expect(asked("", "verified")).toEqual([["isVerified", "==", true]]);
    expect(asked(" Ana Ruíz ", "verified")).toEqual([["tokens", "array-contains", "word:ruiz"]]);
  });

  it("fit by all words and the marks", () => {
    const card = exampleListing({ isVerified: true });
    const fits = (words: string, marks: Parameters<typeof fitsMarked>[1]["marks"]) =>
      fitsMarked(card, { words, marks });
    expect([fits("", "all"), fits("", "verified"), fits("marcus", "verified")]).toEqual([true, true, true]);
    expect([fits("", "featured"), fits("", "neither"), fits("marcus nobody", "verified")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(fitsMarked(exampleListing(), { words: "", marks: "neither" })).toBe(true);
  });

  it("go on after the last by name", () => {
    expect(listingsMarked({ words: "", marks: "all" }, exampleListing()).after).toEqual(["Marcus", "marcus"]);
  });
});
