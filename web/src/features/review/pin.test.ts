import { expect, it } from "vitest";
import { pinAt } from "./pin.ts";

it("pins to the stretch that is looped, else to where the player is", () => {
  expect(pinAt(10.04, null)).toEqual({ startSeconds: 10, endSeconds: null });
  expect(pinAt(10.26, { start: 3, end: null })).toEqual({ startSeconds: 10.3, endSeconds: null });
  expect(pinAt(20, { start: 3.123, end: 7.0001 })).toEqual({ startSeconds: 3.1, endSeconds: 7 });
});
