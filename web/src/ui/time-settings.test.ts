import { expect, it, vi } from "vitest";

it.each([
  ["en-US", true],
  ["de-DE", false],
  ["en-US@posix", true],
])("follows the habit of %s", async (language, hour12) => {
  vi.resetModules();
  vi.stubGlobal("navigator", { language });
  const { useTimeSettings } = await import("./time-settings.ts");
  expect(useTimeSettings.getState().hour12).toBe(hour12);
  vi.unstubAllGlobals();
});
