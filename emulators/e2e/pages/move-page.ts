import type { Locator, Page } from "@playwright/test";

/** Where a customer moves their booking to another time. */
export class MovePage {
  readonly page: Page;
  readonly title: Locator;
  readonly times: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole("heading", { level: 1, name: "Move to another time" });
    this.times = page.getByRole("radio");
    this.summary = page.getByRole("region", { name: "What it comes to" });
  }

  /** The time that costs this much more or less, such as `$20.00 more`. */
  time(note: string): Locator {
    return this.page.getByRole("radio", { name: note });
  }

  act(name: string): Locator {
    return this.summary.getByRole("button", { name });
  }
}
