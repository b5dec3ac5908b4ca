import type { Browser } from "@playwright/test";
import { ratioOfMedians } from "../measure/median.ts";
import { type Run, timeInTurns } from "../measure/time-in-turns.ts";
import { openPage } from "./open-page.ts";

const cells = 1_000;
/** A slot for each hour of 14 days. */
const hourSlots = 336;
const rounds = { warmUps: 4, rounds: 16 };

/**
 * `strip_mount_ratio_1000`: mounting a strip with every one of a thousand cells drawn, against the same elements made by
 * the DOM alone. `strip_mount_ratio_1000_windowed`: the same strip as a person meets it, drawing what is near to the
 * view. `strip_cells_rendered_per_change` and `_per_split`: the cells that React draws for one changed slot.
 *
 * @param url of the built page `strip`
 */
export async function measureStripDrawing(browser: Browser, url: string) {
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => "stripBench" in window);
  const change = await page.evaluate((count) => window.stripBench.countChange(count), hourSlots);
  const split = await page.evaluate((count) => window.stripBench.countSplit(count), hourSlots / 2);

  const mount = (extent: "all" | "view"): Run => {
    return () =>
      page.evaluate(([count, drawn]) => window.stripBench.mountStrip(count, drawn), [cells, extent] as const);
  };
  const plain: Run = () => page.evaluate((count) => window.stripBench.mountPlain(count), cells);
  const all = await timeInTurns({ product: mount("all"), reference: plain }, rounds);
  const view = await timeInTurns({ product: mount("view"), reference: plain }, rounds);
  await page.context().close();

  return {
    strip_cells_rendered_per_change: change,
    strip_cells_rendered_per_split: split,
    strip_mount_ratio_1000: ratioOfMedians(all.product, all.reference),
    strip_mount_ratio_1000_windowed: ratioOfMedians(view.product, view.reference),
  };
}
