import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { referenceFrom, referenceIn } from "./reference.ts";

test.each([
  [[0, 1, 2, 3, 4, 5, 6, 7], "2345-6789"],
  [[29, 30, 31, 59, 60, 8, 9, 255, 1, 2], "Z23Z-2ABH"],
])("writes the bytes %j as %s", (bytes, expected) => {
  expect(referenceFrom(Uint8Array.from(bytes))).toBe(expected);
});

test("reads aloud well whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
      expect(referenceFrom(bytes)).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    }),
    runs(200),
  );
});

test.each([
  [" k7qm-2xwd", "K7QM-2XWD"],
  ["K7QM2XWD", "K7QM-2XWD"],
  ["K7QM-2XW", null],
  ["pi_7QM2XWD", null],
  ["K7QM-2XWD-1", null],
])("finds in %j the reference %s", (text, expected) => {
  expect(referenceIn(text)).toBe(expected);
});
