import type { Browser } from "@playwright/test";
import { median, ratioOfMedians, rounded } from "../measure/statistics.ts";
import { timeInTurns } from "../measure/time-in-turns.ts";
import { prepareReview } from "../server/prepare-review.ts";
import { openPage } from "./open-page.ts";

const hourSeconds = 3_600;
const shortSeconds = 10;

/**
 * `open_hour_long_file_ms_ratio`: from going to the page of an hour-long sound to its painted waveform, against one of ten
 * seconds; `open_hour_long_file_ms`: the milliseconds of the one. Each round opens sounds that nobody has opened before,
 * so that nothing of them is at hand.
 *
 * @param url of the built page `review`
 * @param port where the built page calls functions
 */
export async function measureOpenLongFile(browser: Browser, url: string, port: number) {
  const reviews = await prepareReview(port);
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => "reviewBench" in window);
  const { listener, bookingId } = reviews;
  await page.evaluate(([email, password]) => window.reviewBench.signIn(email, password), [
    listener.email,
    listener.password,
  ] as const);
  const open = async (seconds: number) => {
    const fileId = await reviews.put(seconds);
    return page.evaluate(([room, file]) => window.reviewBench.openReview(room, file), [bookingId, fileId] as const);
  };

  const times = await timeInTurns(
    { product: () => open(hourSeconds), reference: () => open(shortSeconds) },
    { warmUps: 3, rounds: 20 },
  );
  await reviews.close();
  await page.context().close();
  return {
    open_hour_long_file_ms_ratio: ratioOfMedians(times.product, times.reference),
    open_hour_long_file_ms: rounded(median(times.product), 0),
  };
}
