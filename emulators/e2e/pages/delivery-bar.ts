import type { Locator, Page } from "@playwright/test";

/** What a room says of its delivery, and what can be done about it. */
export class DeliveryBar {
  readonly page: Page;
  readonly bar: Locator;
  readonly dialog: Locator;
  readonly approve: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole("region", { name: "Delivery" });
    this.dialog = page.getByRole("dialog");
    this.approve = this.bar.getByRole("button", { name: "Approve" });
  }

  /** Delivers the newest version that can be. */
  async deliver(): Promise<void> {
    await this.bar.getByRole("button", { name: /^Deliver/ }).click();
    await this.dialog.getByRole("button", { name: "Deliver", exact: true }).click();
    await this.dialog.waitFor({ state: "detached" });
  }

  async openChanges(): Promise<Locator> {
    await this.bar.getByRole("button", { name: "Ask for changes" }).click();
    return this.dialog.getByRole("textbox");
  }

  async sendChanges(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Send" }).click();
    await this.dialog.waitFor({ state: "detached" });
  }

  async confirmApproval(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Approve" }).click();
    await this.dialog.waitFor({ state: "detached" });
  }
}
