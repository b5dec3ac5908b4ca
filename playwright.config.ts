import { defineConfig } from "@playwright/test";
import { findChromium } from "./emulators/launch/find-chromium.ts";
import { appUrl, stacks } from "./emulators/launch/stacks.ts";

const chromium = await findChromium();

export default defineConfig({
  testDir: "emulators/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  // The emulators start a process per concurrent call: more browsers at once only wait for each other.
  workers: 1,
  // The first call of each function takes seconds, and a live update follows it.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    baseURL: appUrl(stacks.test),
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: chromium.path, args: [...chromium.flags] },
  },
});
