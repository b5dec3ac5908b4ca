import type { Browser } from "@playwright/test";
import { lowerQuartile, rounded } from "../measure/statistics.ts";
import { type Run, timeInTurns } from "../measure/time-in-turns.ts";
import { listenToTapes, type Side } from "./listen-to-tapes.ts";
import { type LiveTape, saveLiveTape } from "./live-tape.ts";
import { openPage } from "./open-page.ts";

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
  const heard = await listenToTapes(page, url, { product, reference });
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
