import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { rounded } from "../measure/median.ts";
import { openPage } from "./open-page.ts";

const bookable = '[data-cell][data-state="free"]';

declare global {
  interface Window {
    /** When the first bookable cell was in the page, in milliseconds since the navigation began. */
    firstBookableAt?: number;
  }
}

/** A built application and where it is served. */
export interface Application {
  readonly folder: string;
  readonly url: string;
}

/**
 * `profile_js_kb`: the JavaScript, gzipped, that a provider's page has asked for when its first bookable cell stands in
 * the page. `profile_js_ratio`: that, against everything that a bare page with React, MUI, Firestore and Auth loads.
 *
 * @param product its `url` is a provider's page with something to book
 */
export async function measureProfileWeight(browser: Browser, product: Application, bare: Application) {
  const page = await openPage(browser);
  await markFirstBookable(page);
  await page.goto(product.url);
  await page.waitForFunction(() => window.firstBookableAt !== undefined);
  const weight = gzippedBytes(product.folder, await scriptsOf(page));
  await page.context().close();

  const reference = await openPage(browser);
  await reference.goto(bare.url);
  await reference.getByText("Nobody").waitFor();
  const bareWeight = gzippedBytes(bare.folder, await scriptsOf(reference));
  await reference.context().close();

  return {
    profile_js_kb: rounded(weight / 1_000, 1),
    bare_js_kb: rounded(bareWeight / 1_000, 1),
    profile_js_ratio: rounded(weight / bareWeight, 3),
  };
}

async function markFirstBookable(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      window.firstBookableAt = performance.now();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  }, bookable);
}

/** The paths of the scripts that a page had begun to load when its first bookable cell came, or until now. */
function scriptsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const until = window.firstBookableAt ?? performance.now();
    return performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime <= until)
      .map((entry) => new URL(entry.name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith(".js"))
      .map(({ pathname }) => pathname);
  });
}

function gzippedBytes(folder: string, paths: readonly string[]): number {
  if (paths.length === 0) throw new Error("the page loaded no script");
  return [...new Set(paths)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}
