import type { Locator, Page } from "@playwright/test";

/** A person's own account. */
export class AccountPage {
  readonly page: Page;
  readonly name: Locator;
  readonly zone: Locator;
  readonly save: Locator;
  readonly saved: Locator;
  readonly getData: Locator;
  readonly saveData: Locator;
  readonly leaveEverywhere: Locator;
  readonly beginDeletion: Locator;
  /** Where the address is written before all of it is deleted. */
  readonly confirmation: Locator;
  readonly deleteForGood: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole("textbox", { name: "Name" });
    this.zone = page.getByRole("combobox", { name: "Time zone" });
    this.save = page.getByRole("button", { name: "Save", exact: true });
    this.saved = page.getByText("Saved.");
    this.getData = page.getByRole("button", { name: "Get my data" });
    this.saveData = page.getByRole("button", { name: "Save as zip" });
    this.leaveEverywhere = page.getByRole("button", { name: "Sign out everywhere" });
    this.beginDeletion = page.getByRole("button", { name: "Delete my account" });
    this.confirmation = page.getByRole("textbox", { name: /To confirm/ });
    this.deleteForGood = page.getByRole("button", { name: "Delete for good" });
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
