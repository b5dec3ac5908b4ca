import type { Browser } from "@playwright/test";
import { ratioOfMedians } from "../measure/statistics.ts";
import { timeInTurns } from "../measure/time-in-turns.ts";
import { prepareUploads } from "../server/prepare-uploads.ts";
import { openPage } from "./open-page.ts";

/** As a mix of a few minutes has. */
const bytes = 48 * 1024 ** 2;

/**
 * `upload_overhead_ratio`: from choosing a file in a room to its last byte being there, its reservation and progress
 * included, against plain `uploadBytesResumable` of as many bytes, under the same rule of the same emulator.
 *
 * @param url of the built page `upload`
 * @param port where the built page calls functions
 */
export async function measureUpload(browser: Browser, url: string, port: number) {
  const uploads = await prepareUploads(port);
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => "uploadBench" in window);
  const { sender, bookingId } = uploads;
  const account = [sender.email, sender.password] as const;
  await page.evaluate(([email, password]) => window.uploadBench.signIn(email, password), account);
  await page.evaluate(([email, password]) => window.uploadBench.signInBare(email, password), account);

  const times = await timeInTurns(
    {
      product: () =>
        page.evaluate(([id, size]) => window.uploadBench.sendProduct(id, size), [bookingId, bytes] as const),
      async reference() {
        const path = await uploads.reserve(bytes);
        return page.evaluate(([to, size]) => window.uploadBench.sendBare(to, size), [path, bytes] as const);
      },
    },
    { warmUps: 2, rounds: 10 },
  );
  await uploads.close();
  await page.context().close();
  return { upload_overhead_ratio: ratioOfMedians(times.product, times.reference) };
}
