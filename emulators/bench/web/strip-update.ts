import type { Browser, Page } from "@playwright/test";
import { ratioOfMedians } from "../measure/median.ts";
import { timeInTurns } from "../measure/time-in-turns.ts";
import { type LiveTape, saveLiveTape } from "./live-tape.ts";
import { openPage } from "./open-page.ts";

const patienceMs = 20_000;

/**
 * `strip_update_ratio_20` and `_336`: from the server's write of one slot to the callback of the strip's store, against
 * the callback of a bare listener on one document of the same content. Both in one page, over a connection each.
 *
 * @param url of the built page `strip`
 */
export async function measureStripUpdate(browser: Browser, url: string) {
  return {
    strip_update_ratio_20: await measureWith(20, browser, url),
    strip_update_ratio_336: await measureWith(336, browser, url),
  };
}

async function measureWith(slots: number, browser: Browser, url: string): Promise<number> {
  const product = await saveLiveTape(`live-${slots}`, slots);
  const reference = await saveLiveTape(`bare-live-${slots}`, slots);
  const page = await openPage(browser);
  const heard = await listen(page, url, { product, reference });
  const updateOf = (tape: LiveTape, next: () => Promise<number>) => async () => {
    const arrival = next();
    const start = performance.timeOrigin + performance.now();
    await tape.toggle();
    return (await arrival) - start;
  };

  const times = await timeInTurns(
    { product: updateOf(product, heard.product), reference: updateOf(reference, heard.reference) },
    { warmUps: 20, rounds: 100 },
  );
  await page.context().close();
  return ratioOfMedians(times.product, times.reference);
}

type Side = "product" | "reference";

/**
 * Starts both listeners and waits until each has heard the tape as it is.
 *
 * @returns for each side how to wait for the next instant at which it hears something
 */
async function listen(page: Page, url: string, tapes: Record<Side, LiveTape>) {
  const waiting = new Map<Side, (at: number) => void>();
  const next = (side: Side) => () =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the ${side} heard nothing`)), patienceMs);
      waiting.set(side, (at) => {
        clearTimeout(timer);
        waiting.delete(side);
        resolve(at);
      });
    });
  await page.exposeFunction("tellBench", (side: Side, at: number) => waiting.get(side)?.(at));
  await page.goto(url);
  await page.waitForFunction(() => "stripBench" in window);

  const both = Promise.all([next("product")(), next("reference")()]);
  await page.evaluate(
    ([product, reference]) => {
      window.stripBench.listenStrip(product.providerId, product.from, (at) => void window.tellBench("product", at));
      window.stripBench.listenBare(reference.path, (at) => void window.tellBench("reference", at));
    },
    [{ providerId: tapes.product.providerId, from: tapes.product.from }, { path: tapes.reference.path }] as const,
  );
  await both;
  return { product: next("product"), reference: next("reference") };
}
