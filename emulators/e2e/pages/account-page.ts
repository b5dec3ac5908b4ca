import type { Locator, Page } from "@playwright/test";

/** A person's own account. */
export class AccountPage {
  readonly page: Page;
  readonly name: Locator;
  readonly zone: Locator;
  readonly save: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole("textbox", { name: "Name" });
    this.zone = page.getByRole("combobox", { name: "Time zone" });
    this.save = page.getByRole("button", { name: "Save" });
    this.saved = page.getByText("Saved.");
  }

  async open(): Promise<void> {
    await this.page.goto("/account");
    await this.name.waitFor();
  }

  /** The tick for a kind and a way, such as `A day before` and `By mail`. */
  choice(kind: string, way: string): Locator {
    return this.page.getByRole("checkbox", { name: `${kind}: ${way}` });
  }
}
