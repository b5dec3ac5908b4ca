import type { Browser, Page } from "@playwright/test";
import { keepAnswers } from "./keep-answers.ts";
import { openPage } from "./open-page.ts";

const bookable = '[data-cell][data-state="free"]';
/** As long as the listeners need to say what they have to say after the first content. */
const settleMs = 5_000;

/**
 * `profile_reads_cold`: the documents that the server has answered a visitor with nothing cached when the first bookable
 * cell is there. `profile_reads_settled`: the same once the page is live and whole, the listeners' own reads included.
 */
export async function countProfileReads(browser: Browser, url: string) {
  const page = await openPage(browser);
  await keepAnswers(page);
  await page.goto(url);
  await page.locator(bookable).first().waitFor();
  const cold = await countReads(page, (address) => !address.includes("/Listen/"));
  await page.waitForTimeout(settleMs);
  const settled = await countReads(page, () => true);
  await page.context().close();
  return { profile_reads_cold: cold, profile_reads_settled: settled };
}

/** Every document that was found, changed or missing in an answer is a read; so is a query that found nothing. */
async function countReads(page: Page, isCounted: (url: string) => boolean): Promise<number> {
  const answers = await page.evaluate(() => window.firestoreAnswers);
  return answers
    .filter(({ url }) => isCounted(url))
    .reduce((sum, { url, text }) => {
      const documents = text.match(/"(document|found|missing|documentDelete|documentRemove)":/g)?.length ?? 0;
      return sum + (url.includes(":runQuery") ? Math.max(documents, 1) : documents);
    }, 0);
}
