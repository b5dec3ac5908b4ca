import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { describe, expect, test } from "vitest";
import { firstDay, stripSlot, stripTape } from "./example-strip.ts";
import { type GridKey, moveInGrid } from "./move-in-grid.ts";
import { createStripStore } from "./strip-store.ts";

const slots = {
  a: stripSlot(0, 8),
  b: stripSlot(0, 13),
  c: stripSlot(0, 18),
  d: stripSlot(2, 9),
  e: stripSlot(2, 14),
  f: stripSlot(7, 14),
  g: stripSlot(12, 8),
};
const store = createStripStore("2026-11-23", "UTC");
store.showTape(stripTape(slots), addMilliseconds(firstDay, hour));

describe("moveInGrid", () => {
  test.each<[from: keyof typeof slots, key: GridKey, to: keyof typeof slots]>([
    ["a", "ArrowRight", "b"],
    ["c", "ArrowRight", "c"],
    ["b", "ArrowLeft", "a"],
    ["a", "ArrowLeft", "a"],
    ["c", "Home", "a"],
    ["a", "End", "c"],
    ["b", "ArrowDown", "e"],
    ["a", "ArrowDown", "d"],
    ["e", "ArrowUp", "b"],
    ["a", "ArrowUp", "a"],
    ["a", "PageDown", "f"],
    ["d", "PageDown", "f"],
    ["f", "PageUp", "b"],
    ["g", "PageDown", "g"],
    ["e", "FirstOfAll", "a"],
    ["e", "LastOfAll", "g"],
  ])("leads from %s by %s to %s", (from, key, to) => {
    const keyOf = (slot: keyof typeof slots) => `${slot}@${slots[slot].start.getTime()}`;
    expect(moveInGrid(store.getState(), keyOf(from), key)).toBe(keyOf(to));
  });
});
