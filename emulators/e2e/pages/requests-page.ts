import type { Locator, Page } from "@playwright/test";
import { TimeFields } from "./time-fields.ts";

/** A provider's list of requests, and the count of them on its tab. */
export class RequestsPage {
  readonly page: Page;
  readonly cards: Locator;
  readonly link: Locator;
  readonly sendProposal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cards = page.getByRole("main").getByRole("listitem");
    this.sendProposal = page.getByRole("button", { name: "Propose this time" });
    this.link = page.getByRole("navigation", { name: "Studio" }).getByRole("link", { name: /^Requests/ });
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/requests");
    await this.page.getByRole("heading", { level: 1, name: "Requests" }).waitFor();
  }

  /** The card of the request that says this. */
  card(text: string): Locator {
    return this.cards.filter({ hasText: text });
  }

  async approve(text: string): Promise<void> {
    await this.card(text)
      .getByRole("button", { name: /^Approve/ })
      .click();
  }

  /** Opens the form that proposes another time, and gives its fields. */
  async beginProposal(text: string): Promise<TimeFields> {
    await this.card(text)
      .getByRole("button", { name: /^Propose another time/ })
      .click();
    return new TimeFields(this.card(text));
  }

  async decline(text: string, reason: string): Promise<void> {
    await this.card(text)
      .getByRole("button", { name: /^Decline/ })
      .click();
    await this.page.getByRole("textbox", { name: /^Reason for/ }).fill(reason);
    await this.page.getByRole("button", { name: "Decline with this reason" }).click();
  }
}
