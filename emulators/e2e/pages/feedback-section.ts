import type { Locator, Page } from "@playwright/test";

/** What the parties of a booking say of each other, on the page of the booking. */
export class FeedbackSection {
  readonly section: Locator;
  readonly send: Locator;
  readonly reply: Locator;
  readonly report: Locator;

  constructor(page: Page) {
    this.section = page.getByRole("region", { name: "Feedback" });
    this.send = this.section.getByRole("button", { name: "Send feedback" });
    this.reply = this.section.getByRole("button", { name: "Reply" });
    this.report = this.section.getByRole("link", { name: /^Report/ });
  }

  /** Chooses stars with the keyboard, as everybody can. */
  async give(stars: number, text: string): Promise<void> {
    const chosen = stars === 1 ? "1 star of 5" : `${stars} stars of 5`;
    await this.section.getByRole("radio", { name: chosen }).focus();
    await this.section.page().keyboard.press("Space");
    await this.section.getByRole("textbox", { name: "In your words" }).fill(text);
    await this.send.click();
  }

  async replyWith(text: string): Promise<void> {
    await this.reply.click();
    await this.section.getByRole("textbox", { name: /^Your reply/ }).fill(text);
    await this.section.getByRole("button", { name: "Send reply" }).click();
  }
}
