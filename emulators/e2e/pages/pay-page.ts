import type { Locator, Page } from "@playwright/test";

const goodCard = "4242 4242 4242 4242";
export const refusedCard = "4000 0000 0000 0002";

/** The payment processor's hosted page. */
export class PayPage {
  readonly page: Page;
  readonly total: Locator;
  readonly refusal: Locator;
  readonly back: Locator;

  constructor(page: Page) {
    this.page = page;
    this.total = page.locator(".total");
    this.refusal = page.getByRole("alert");
    this.back = page.getByRole("link", { name: "Back" });
  }

  async arrive(): Promise<void> {
    await this.page.waitForURL(/\/c\/pay\//);
    await this.page.getByLabel("Card number").waitFor();
  }

  async pay(card: string = goodCard): Promise<void> {
    await this.arrive();
    await this.fill(card);
  }

  /** Fills in a card and pays, on whichever page takes one. */
  async fill(card: string = goodCard): Promise<void> {
    await this.page.getByLabel("Email").fill("payer@flexsession.test");
    await this.page.getByLabel("Card number").fill(card);
    await this.page.getByLabel("Expiry").fill("12/34");
    await this.page.getByLabel("CVC").fill("123");
    await this.page.getByRole("button", { name: "Pay", exact: true }).click();
  }
}
