import { expect, test } from "vitest";
import { sampleProfile } from "../../arbitraries/sample-booking.ts";
import { searchTokens, wordsOf } from "./search-tokens.ts";

test("names facets, their pairs, tasks and words, each once", () => {
  expect(searchTokens(sampleProfile)).toEqual([
    "skill:mixing",
    "skill:vocal tuning",
    "genre:rock",
    "genre:soul",
    "skill:mixing+genre:rock",
    "skill:mixing+genre:soul",
    "skill:vocal tuning+genre:rock",
    "skill:vocal tuning+genre:soul",
    "task:mix",
    "task:mastering",
    "word:pat",
    "word:provider",
    "word:mixes",
    "word:rock",
    "word:soul",
    "word:mixing",
    "word:vocal",
    "word:tuning",
  ]);
});

test.each([
  ["Tomás QUISPE", ["tomas", "quispe"]],
  ["R&B, lo-fi; 808s!", ["lo", "fi", "808s"]],
  ["Björk (音楽)", ["bjork", "音楽"]],
  ["", []],
])("finds the words of %j", (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});
