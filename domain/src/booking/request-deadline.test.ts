import { expect, test } from "vitest";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import { approvalDeadline, requestDeadline } from "./request-deadline.ts";

test.each([
  ["a day", at(100), at(24)],
  ["until two hours before a sooner start", at(20), at(18)],
  ["until two hours before, when both are the same", at(26), at(24)],
  ["nothing when the start is too close", at(1), at(-1)],
])("gives a provider %s to answer", (_, start, until) => {
  expect(requestDeadline(start, noon)).toEqual(until);
});

test.each([
  ["twelve hours", at(100), at(12)],
  ["until half an hour before a sooner start", at(5), at(4.5)],
  ["32 minutes at least, which Checkout demands", at(0.75), at(32 / 60)],
])("gives an approved customer %s to pay", (_, start, expiresAt) => {
  expect(approvalDeadline(start, noon).expiresAt).toEqual(expiresAt);
});

test("ends both deadlines of an approval on whole minutes, the hold two minutes after Checkout", () => {
  const { expiresAt, until } = approvalDeadline(at(100), new Date("2026-11-25T12:00:00.001Z"));
  expect(expiresAt).toEqual(new Date("2026-11-26T00:01:00Z"));
  expect(until).toEqual(new Date("2026-11-26T00:03:00Z"));
});
