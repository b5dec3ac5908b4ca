import { expect, it } from "vitest";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { reallocate } from "../payments/allocated.ts";
import { classesLeft, withHeard } from "./change-pass.ts";

const { pass, payments } = samplePaidPass();
const [payment] = payments;
if (!payment) throw new Error("a pass that is paid has payments");
const less = reallocate(payment, { booking: 1 }, "lost");

it("takes a class off a pass of which somebody has had some back, and gives it back once that has failed", () => {
  const without = withHeard(pass, less);
  expect([classesLeft(without), without.shares[0]?.isOver]).toEqual([2, true]);
  expect(withHeard(without, payment)).toEqual(pass);
});

it("is the same pass where nothing has changed, and revives none that is over", () => {
  expect(withHeard(pass, payment)).toBe(pass);
  const over = { ...withHeard(pass, less), state: "over" as const };
  expect(withHeard(over, payment)).toBe(over);
});
