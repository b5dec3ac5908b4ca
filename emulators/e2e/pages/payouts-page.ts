import type { Locator, Page } from "@playwright/test";

/** A provider's payouts, and the processor's own pages that they lead to. */
export class PayoutsPage {
  readonly page: Page;
  readonly connect: Locator;
  readonly goOn: Locator;
  readonly lookAgain: Locator;
  readonly country: Locator;
  readonly submit: Locator;
  readonly later: Locator;

  constructor(page: Page) {
    this.page = page;
    this.connect = page.getByRole("button", { name: "Connect with Stripe" });
    this.goOn = page.getByRole("button", { name: "Go on with Stripe" });
    this.lookAgain = page.getByRole("button", { name: "Look again" });
    this.country = page.getByLabel("Country of your bank account");
    this.submit = page.getByRole("button", { name: "Agree and submit" });
    this.later = page.getByRole("button", { name: "Save and finish later" });
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/payouts");
    await this.page.getByRole("heading", { level: 1, name: "Payouts" }).waitFor();
  }

  /** Where payouts stand, by its heading. */
  state(name: string): Locator {
    return this.page.getByRole("heading", { level: 2, name });
  }

  /** Leaves for the processor's pages for the first time. */
  async leave(country: string): Promise<void> {
    await this.country.selectOption({ label: country });
    await this.connect.click();
    await this.submit.waitFor();
  }

  /** Fills in the processor's form; the ID number decides what becomes of it. */
  async provide(idNumber: string): Promise<void> {
    const fields = [
      ["Full legal name", "Robin Example"],
      ["Date of birth (YYYY-MM-DD)", "1990-01-31"],
      ["Home address", "1 Main Street, New York"],
      ["ID number", idNumber],
      ["Bank account", "DE00TEST000000"],
    ] as const;
    for (const [label, value] of fields) await this.page.getByLabel(label).fill(value);
    await this.submit.click();
  }
}
