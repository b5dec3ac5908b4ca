import { expect, test } from "vitest";
import { readTestCounts } from "./read-test-counts.ts";

const vitest = (numPassedTests: number, numFailedTests: number) => ({ numPassedTests, numFailedTests });
const playwright = (expected: number, unexpected: number, flaky: number) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
});

test.each([
  ["vitest's counts", vitest(12, 0), true, { passed: 12, failed: 0 }],
  ["vitest's failures", vitest(12, 3), false, { passed: 12, failed: 3 }],
  ["Playwright's counts", playwright(7, 1, 0), false, { passed: 7, failed: 1 }],
  ["a test that needed a second attempt as failed", playwright(7, 0, 1), true, { passed: 7, failed: 1 }],
  ["a bad end after good tests as one failure", vitest(12, 0), false, { passed: 12, failed: 1 }],
  ["a run without a test as one failure", vitest(0, 0), true, { passed: 0, failed: 1 }],
  ["a run without a report as one failure", undefined, false, { passed: 0, failed: 1 }],
])("counts %s", (_, report, hasSucceeded, counts) => {
  expect(readTestCounts(report, hasSucceeded)).toEqual(counts);
});
