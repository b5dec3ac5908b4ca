import type { Browser } from "@playwright/test";
import { ratioOfMedians } from "../measure/statistics.ts";
import { type Run, timeInTurns } from "../measure/time-in-turns.ts";
import { type BusySide, prepareBusy } from "../server/prepare-busy.ts";
import { listenToTapes, type Side } from "./listen-to-tapes.ts";
import { openPage } from "./open-page.ts";

/**
 * `busy_to_strip_ratio`: from a change in a calendar at Google, over its push, to the callback of the strip's store in a
 * browser, against a bare server that makes the same reads and writes when it is pushed, and a bare listener.
 *
 * @param url of the built page `strip`
 */
export async function measureBusyToStrip(browser: Browser, url: string) {
  const sides = await prepareBusy();
  const { product, reference } = sides;
  const page = await openPage(browser);
  const heard = await listenToTapes(page, url, { product: product.tape, reference: reference.tape });
  const changeOf = (name: Side, side: BusySide): Run => {
    return async (round) => {
      const isTaken = round % 2 === 0;
      const arrival = heard(name, isTaken);
      const start = performance.timeOrigin + performance.now();
      await side.change(isTaken);
      return (await arrival) - start;
    };
  };

  const times = await timeInTurns(
    { product: changeOf("product", product), reference: changeOf("reference", reference) },
    { warmUps: 10, rounds: 60 },
  );
  await page.context().close();
  await sides.close();
  return { busy_to_strip_ratio: ratioOfMedians(times.product, times.reference) };
}
