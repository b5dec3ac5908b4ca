import * as z from "zod";

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * The counts in what vitest's or Playwright's JSON reporter wrote.
 *
 * A run that ended badly without a failed test (a file that does not load, an error after the last test, no test at all)
 * counts as one failure: it must never look green.
 *
 * @param report the parsed report, or undefined when none was written
 * @param hasSucceeded whether the run's exit code was 0
 */
export function readTestCounts(report: unknown, hasSucceeded: boolean): Counts {
  const counts = countsIn(report);
  const isSilentFailure = counts.failed === 0 && (!hasSucceeded || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

function countsIn(report: unknown): Counts {
  const vitest = vitestReport.safeParse(report);
  if (vitest.success) return { passed: vitest.data.numPassedTests, failed: vitest.data.numFailedTests };

  const playwright = playwrightReport.safeParse(report);
  if (!playwright.success) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = playwright.data.stats;
  // A test that needs a second attempt is a failure: something is not waited for.
  return { passed: expected, failed: unexpected + flaky };
}
