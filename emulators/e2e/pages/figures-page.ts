import { text } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";

/** The platform's figures by week, for admins. */
export class FiguresPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly progress: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole("heading", { level: 1, name: "Figures" });
    this.progress = page.getByRole("progressbar");
    this.table = page.getByRole("region", { name: "Figures by week, scrolls sideways" });
  }

  async open(): Promise<void> {
    await this.page.goto("/admin/figures");
  }

  async choose(weeks: 4 | 12 | 26): Promise<void> {
    await this.page.getByRole("button", { name: `${weeks} weeks`, exact: true }).click();
  }

  async readAgain(): Promise<void> {
    await this.page.getByRole("button", { name: "Read again" }).click();
  }

  /** The bars under a name, such as `Revenue`. */
  bars(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true }).locator("figure .MuiBarChart-element");
  }

  /** The rows of the table as their cells, the total first. */
  async rows(): Promise<string[][]> {
    const rows = await this.table.getByRole("row").all();
    return Promise.all(rows.slice(1).map((row) => row.locator("th, td").allInnerTexts()));
  }

  /** Saves the file and gives its name and text. */
  async download(): Promise<{ name: string; content: string }> {
    const button = this.page.getByRole("button", { name: "Download CSV" });
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), content: await text(await download.createReadStream()) };
  }
}
