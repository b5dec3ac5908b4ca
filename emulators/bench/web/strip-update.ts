import type { Browser, Page } from "@playwright/test";
import { lowerQuartile, rounded } from "../measure/statistics.ts";
import { type Run, timeInTurns } from "../measure/time-in-turns.ts";
import { type LiveTape, saveLiveTape } from "./live-tape.ts";
import { openPage } from "./open-page.ts";

const patienceMs = 20_000;

/**
 * `strip_update_ratio_20` and `_336`: from the server's write of one slot to the callback of the strip's store, against
 * the callback of a bare listener on one document of the same content. Both in one page, over a connection each.
 *
 * Lower quartiles are compared: of a large document, about every other update of either listener waits 40 ms for a
 * delayed acknowledgement between the emulator and the browser, so that a median falls now on one side, now on the other.
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
  const updateOf = (side: Side, tape: LiveTape): Run => {
    return async (round) => {
      const isTaken = round % 2 === 0;
      const arrival = heard(side, isTaken);
      const start = performance.timeOrigin + performance.now();
      await tape.change(isTaken);
      return (await arrival) - start;
    };
  };

  const times = await timeInTurns(
    { product: updateOf("product", product), reference: updateOf("reference", reference) },
    { warmUps: 20, rounds: 120 },
  );
  await page.context().close();
  return rounded(lowerQuartile(times.product) / lowerQuartile(times.reference), 3);
}

type Side = "product" | "reference";

/**
 * Starts both listeners and waits until each has heard its tape as it is stored.
 *
 * @returns how to wait for the instant at which one of them hears that the slot is taken, or free
 */
async function listen(page: Page, url: string, tapes: Record<Side, LiveTape>) {
  const waiting = new Map<string, (at: number) => void>();
  const heard = (side: Side, isTaken: boolean) =>
    new Promise<number>((resolve, reject) => {
      const key = `${side} ${isTaken}`;
      const timer = setTimeout(() => reject(new Error(`the ${side} heard nothing`)), patienceMs);
      waiting.set(key, (at) => {
        clearTimeout(timer);
        waiting.delete(key);
        resolve(at);
      });
    });
  await page.exposeFunction("tellBench", (side: Side, isTaken: boolean, at: number) =>
    waiting.get(`${side} ${isTaken}`)?.(at),
  );
  await page.goto(url);
  await page.waitForFunction(() => "stripBench" in window);

  const both = Promise.all([heard("product", false), heard("reference", false)]);
  const { providerId, from } = tapes.product;
  await page.evaluate(
    ([product, path]) => {
      const { listenStrip, listenBare } = window.stripBench;
      listenStrip(product.providerId, product.from, (...news) => void window.tellBench("product", ...news));
      listenBare(path, (...news) => void window.tellBench("reference", ...news));
    },
    [{ providerId, from }, tapes.reference.path] as const,
  );
  await both;
  return heard;
}
