import { expect, test } from "vitest";
import { emptyForm, formOf, type PageForm } from "./page-form.ts";
import { readPart } from "./read-part.ts";

const empty = emptyForm({ name: "Ana Ruiz", zone: "Europe/Madrid" });
const form: PageForm = {
  ...empty,
  basics: { ...empty.basics, discipline: "music", headline: "  Mixes that breathe " },
  handle: "ana-ruiz",
  rates: { mix: "80", editing: " ", mastering: "47.5", class: "12" },
  credits: {
    credits: [{ title: "One", artist: "Two", role: "Mix", year: "2024", key: "a" }],
    achievements: "First\n\n  Second  \n",
  },
};

test("reads what can be saved, trimmed, and amounts in minor units", () => {
  expect(readPart("basics", form).part?.value).toEqual({
    discipline: "music",
    name: "Ana Ruiz",
    headline: "Mixes that breathe",
    zone: "Europe/Madrid",
  });
  expect(readPart("rates", form).part?.value).toEqual({
    rates: [
      { task: "mix", rateMinor: 8_000 },
      { task: "mastering", rateMinor: 4_750 },
    ],
  });
  expect(readPart("credits", form).part?.value).toEqual({
    credits: [{ title: "One", artist: "Two", role: "Mix", year: 2024 }],
    achievements: ["First", "Second"],
  });
});

test("names each field that is wrong", () => {
  const mistakesIn = (name: Parameters<typeof readPart>[0], changes: Partial<PageForm>) =>
    [...readPart(name, { ...form, ...changes }).mistakes].toSorted((a, b) => a.localeCompare(b));

  expect(mistakesIn("basics", { basics: { ...empty.basics, name: " " }, handle: "A" })).toEqual([
    "discipline",
    "handle",
    "headline",
    "name",
  ]);
  expect(mistakesIn("craft", {})).toEqual(["skills"]);
  expect(mistakesIn("rates", { rates: {} })).toEqual(["rates"]);
  expect(mistakesIn("rates", { rates: { mix: "80", editing: "many", mastering: "2" } })).toEqual([
    "rates.editing",
    "rates.mastering",
  ]);
  expect(mistakesIn("terms", {})).toEqual(["policyId"]);
  const credit = { title: "", artist: "Two", role: "Mix", year: "24", key: "a" };
  expect(mistakesIn("credits", { credits: { credits: [credit], achievements: "x".repeat(141) } })).toEqual([
    "achievements",
    "credits.0.title",
    "credits.0.year",
  ]);
});

test("shows in the fields what was saved", () => {
  const { part } = readPart("rates", form);
  const parts = { basics: null, craft: null, terms: null, media: null, credits: null };
  if (part?.name !== "rates") throw new Error("not read");
  expect(formOf({ ...parts, rates: part.value }, null, empty).rates).toEqual({ mix: "80", mastering: "47.50" });
});
