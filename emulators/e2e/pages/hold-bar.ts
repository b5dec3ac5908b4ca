import type { Locator, Page } from "@playwright/test";

/** The bar that asks on every page to pay for held time or to let it go. */
export class HoldBar {
  readonly bar: Locator;
  readonly pay: Locator;
  readonly letGo: Locator;
  readonly lapsed: Locator;

  constructor(page: Page) {
    this.bar = page.getByRole("region", { name: "Time you are holding" });
    this.pay = this.bar.getByRole("button", { name: /^Pay for/ });
    this.letGo = this.bar.getByRole("button", { name: /^Let go of/ });
    this.lapsed = page.getByRole("alert").filter({ hasText: "has run out" });
  }
}
