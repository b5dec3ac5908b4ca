import type { Locator, Page } from "@playwright/test";

/** Where monthly plans are offered, and where what was subscribed to is listed beside its months. */
export class PlansPage {
  readonly page: Page;
  readonly offer: Locator;
  /** The plans on sale, in the studio. */
  readonly rows: Locator;
  /** Who subscribes, in the studio. */
  readonly subscribers: Locator;
  /** The months that were paid, as packs. */
  readonly passes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.offer = page.getByRole("button", { name: "Offer it by the month" });
    this.rows = page.getByRole("region", { name: "By the month, on sale" }).getByRole("listitem");
    this.subscribers = page.getByRole("region", { name: "Who subscribes" }).getByRole("listitem");
    this.passes = page.getByRole("main").getByRole("listitem").filter({ hasText: "classes left of" });
  }

  /** What somebody pays for by the month under that name. */
  row(title: string): Locator {
    return this.page
      .getByRole("region", { name: "By the month", exact: true })
      .getByRole("listitem")
      .filter({ hasText: title });
  }

  /** Fills the form of a plan; who gets the rest stays as it is. */
  async describe({ name, classes, price }: { name: string; classes: string; price: string }): Promise<void> {
    await this.page.getByLabel("Name of the plan").fill(name);
    await this.page.getByLabel("Classes a month").fill(classes);
    await this.page.getByLabel("Price a month in USD").fill(price);
  }
}
