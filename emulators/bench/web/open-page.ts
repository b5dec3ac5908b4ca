import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../launch/find-chromium.ts";

/** Starts a real Chromium, in which a page can have its garbage collected before it measures. */
export async function openBrowser(): Promise<Browser> {
  const { path, flags } = await findChromium();
  return chromium.launch({ executablePath: path, args: [...flags, "--js-flags=--expose-gc"] });
}

/** A desktop page in a context of its own, with nothing cached; what goes wrong in it fails the bench. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: "en-US",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}
