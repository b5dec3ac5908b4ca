import type { Locator, Page } from "@playwright/test";

/** What a person is told, and the bell that leads there from every page. */
export class NoticesPage {
  readonly page: Page;
  readonly bell: Locator;
  readonly rows: Locator;
  readonly readAll: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bell = page.getByRole("banner").getByRole("link", { name: /^Notices/ });
    this.rows = page.getByRole("main").getByRole("listitem");
    this.readAll = page.getByRole("button", { name: "Mark all as read" });
  }

  async open(): Promise<void> {
    await this.bell.click();
    await this.page.getByRole("heading", { level: 1, name: "Notices" }).waitFor();
  }
}
