import { defineConfig } from "@playwright/test";
import { findChromium } from "./emulators/launch/find-chromium.ts";
import { appUrl, stacks } from "./emulators/launch/stacks.ts";

const chromium = await findChromium();

export default defineConfig({
  testDir: "emulators/e2e",
  outputDir: "test-results",
  projects: [
    { name: "together", testMatch: "**/*.e2e.ts", testIgnore: "**/alone/**", fullyParallel: true },
    // These move the clock or the webhooks of the whole stack under everybody's feet.
    { name: "alone", testMatch: "**/alone/*.e2e.ts", workers: 1 },
  ],
  workers: 2,
  // The first call of each function takes seconds, and a live update follows it.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    baseURL: appUrl(stacks.test),
    locale: "en-US",
    timezoneId: "America/New_York",
    // Its pictures would take more of two cores than the browsers do.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: chromium.path, args: [...chromium.flags] },
  },
});
