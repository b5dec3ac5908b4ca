import { day, hour, minute } from "@flexsession/domain/time/instant";
import { expect, test } from "vitest";
import { waitText } from "./wait-text.ts";

test.each([
  [3 * day, "3 days"],
  [2 * day, "2 days"],
  [2 * day - minute, "48 hours"],
  [24 * hour, "24 hours"],
  [2 * hour, "2 hours"],
  [119 * minute, "119 minutes"],
  [minute, "1 minute"],
  [0, "1 minute"],
])("says of %i milliseconds: %s", (left, expected) => {
  expect(waitText(left, "en")).toBe(expected);
});
