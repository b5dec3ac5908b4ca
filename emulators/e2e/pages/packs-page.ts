import type { Locator, Page } from "@playwright/test";

/** Where packs are offered, bought, listed and spent. */
export class PacksPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly offer: Locator;
  readonly spend: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole("main").getByRole("listitem");
    this.offer = page.getByRole("button", { name: "Put it on sale" });
    this.spend = page.getByRole("dialog").getByRole("button", { name: /^Use a class of/ });
  }

  /** Fills the form of a pack; how long it lasts, and who gets the rest, stay as they are. */
  async describe({ name, classes, price }: { name: string; classes: string; price: string }): Promise<void> {
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Classes", { exact: true }).fill(classes);
    await this.page.getByLabel("Price in USD").fill(price);
  }
}
