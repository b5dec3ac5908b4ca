import { expect, test } from "vitest";
import { exampleProfile } from "../../../examples/example-profile.ts";
import { choicesOf, hoursValuesOf } from "./hours-values.ts";

const begin = hoursValuesOf(null, exampleProfile);
const stretch = { from: "10:00", to: "14:00", task: "mix", mode: "instant", price: "80,50" } as const;

test("saves what was typed in minor units and in order", () => {
  const choices = choicesOf({
    ...begin,
    weeklyHours: [
      { ...stretch, weekday: 3 },
      { ...stretch, weekday: 1, price: "80" },
    ],
    exceptions: [{ ...stretch, kind: "off", date: "2026-12-24" }],
    dailyCapMinutes: "240",
  });
  expect(choices.weeklyHours).toEqual([
    { weekday: 1, from: "10:00", to: "14:00", task: "mix", mode: "instant", priceMinor: 8_000 },
    { weekday: 3, from: "10:00", to: "14:00", task: "mix", mode: "instant", priceMinor: 8_050 },
  ]);
  expect(choices.exceptions).toEqual([{ kind: "off", date: "2026-12-24" }]);
  expect(choices.rules.dailyCapMinutes).toBe(240);
});

test("shows a saved schedule as it would be saved again", () => {
  const choices = choicesOf({ ...begin, weeklyHours: [{ ...stretch, weekday: 2 }] });
  const saved = {
    ...choices,
    providerId: "marcus",
    rules: { ...choices.rules, zone: "America/New_York" },
    moved: [],
    edits: [],
    publishedUntil: new Date("2026-12-01T05:00:00Z"),
    rollAt: null,
    version: 1,
  };
  expect(choicesOf(hoursValuesOf(saved, exampleProfile))).toEqual(choices);
});
