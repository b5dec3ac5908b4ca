import { describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { addMilliseconds } from "../time/instant.ts";
import { type Tokens, takeFrom } from "./pace.ts";

const pace = { burst: 3, refillMs: 1_000 };
const noon = new Date("2026-11-22T12:00:00Z");
const at = (ms: number) => addMilliseconds(noon, ms);

/** How many of so many tries at these moments come through. */
function admitted(moments: readonly number[]): number {
  let left: Tokens | null = null;
  let count = 0;
  for (const moment of moments) {
    try {
      left = takeFrom(left, pace, at(moment));
      count += 1;
    } catch (error) {
      expect(error).toEqual(new Refusal("too-many-attempts"));
    }
  }
  return count;
}

describe("a pace", () => {
  it.each([
    ["a burst at once, and no more", [0, 0, 0, 0, 0], 3],
    ["one more each time it refills", [0, 0, 0, 999, 1_000, 1_001, 2_000], 5],
    ["never more than a burst, however long nobody came", [0, 0, 0, 100_000, 100_000, 100_000, 100_000], 6],
    ["a steady pace for good", Array.from({ length: 50 }, (_, index) => index * 1_000), 50],
  ])("admits %s", (_, moments, count) => {
    expect(admitted(moments)).toBe(count);
  });

  it("refuses with its own words where it has some", () => {
    const left = { tokens: 0, at: noon };
    expect(() => takeFrom(left, { ...pace, refusal: "too-many-handles" }, noon)).toThrow(
      new Refusal("too-many-handles"),
    );
  });
});
