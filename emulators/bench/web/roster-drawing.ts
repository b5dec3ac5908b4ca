import type { Browser } from "@playwright/test";
import { ratioOfMedians } from "../measure/statistics.ts";
import { type Run, timeInTurns } from "../measure/time-in-turns.ts";
import { openPage } from "./open-page.ts";

const seats = 500;
const rounds = { warmUps: 4, rounds: 16 };

/**
 * `roster_500_render_ms_ratio`: the roster of a class of 500 on the screen, from its bookings, against the same 500 rows made
 * by the DOM alone. `roster_500_all_ms_ratio`: the same until the last row is drawn, far below the view.
 *
 * @param url of the built page `roster`
 */
export async function measureRosterDrawing(browser: Browser, url: string) {
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => "rosterBench" in window);
  const mount = (extent: "all" | "view"): Run => {
    return () =>
      page.evaluate(([count, drawn]) => window.rosterBench.mountRoster(count, drawn), [seats, extent] as const);
  };
  // The first one also shows what the plain rows consist of.
  await mount("all")(0);
  const plain: Run = () => page.evaluate((count) => window.rosterBench.mountPlain(count), seats);
  const view = await timeInTurns({ product: mount("view"), reference: plain }, rounds);
  const all = await timeInTurns({ product: mount("all"), reference: plain }, rounds);
  await page.context().close();
  return {
    roster_500_render_ms_ratio: ratioOfMedians(view.product, view.reference),
    roster_500_all_ms_ratio: ratioOfMedians(all.product, all.reference),
  };
}
