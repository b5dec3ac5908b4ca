import { expect, test } from "vitest";
import { amountText, readAmount } from "./read-amount.ts";

test.each([
  ["95", 9_500],
  [" 47.5 ", 4_750],
  ["47,05", 4_705],
  ["0", 0],
])("reads %j", (text, minor) => {
  expect(readAmount(text)).toBe(minor);
});

test.each(["", " ", "-5", "1.234", "1e3", "5 $", "five", "12345678"])("reads %j as no amount", (text) => {
  expect(readAmount(text)).toBeNull();
});

test("writes what it would read", () => {
  expect([9_500, 4_750, 4_705].map(amountText)).toEqual(["95", "47.50", "47.05"]);
});
