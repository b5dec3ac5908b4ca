import { text } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";

/** What a provider has earned. */
export class EarningsPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly bars: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole("heading", { level: 1, name: "Earnings" });
    this.bars = page.locator("figure .MuiBarChart-element");
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/earnings");
  }

  async choose(period: "13 weeks" | "This year" | "All"): Promise<void> {
    await this.page.getByRole("button", { name: period, exact: true }).click();
  }

  /** The amount under a name, such as `Pending`. */
  figure(name: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .getByRole("definition")
      .first();
  }

  /** The rows of the table, each as its cells, the total first. */
  async rows(): Promise<string[][]> {
    const rows = await this.page.getByRole("row").all();
    return Promise.all(rows.slice(1).map((row) => row.locator("th, td").allInnerTexts()));
  }

  /** Saves the file and gives its name and text. */
  async download(): Promise<{ name: string; content: string }> {
    const button = this.page.getByRole("button", { name: "Download CSV" });
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), content: await text(await download.createReadStream()) };
  }
}
