import { expect, type Locator, type Page } from "@playwright/test";

/** The room of a booking. */
export class RoomPage {
  readonly page: Page;
  readonly thread: Locator;
  readonly field: Locator;
  readonly send: Locator;
  readonly toNewest: Locator;
  readonly company: Locator;

  constructor(page: Page) {
    this.page = page;
    this.thread = page.getByRole("region", { name: /^Messages with/ });
    this.field = page.getByRole("textbox", { name: /^Message to/ });
    this.send = page.getByRole("button", { name: "Send", exact: true });
    this.toNewest = page.getByRole("button", { name: /new message|To the newest/ });
    this.company = page.getByText(/ is (here|typing|not here now)$/);
  }

  async open(bookingId: string): Promise<void> {
    await this.page.goto(`/bookings/${bookingId}/room`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** The row of a message. */
  message(text: string): Locator {
    return this.thread.getByRole("listitem").filter({ hasText: text });
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press("Enter");
  }

  /** Chooses from the menu of one's own message. */
  async choose(text: string, act: "Edit" | "Delete"): Promise<void> {
    await this.message(text).getByRole("button", { name: "More about this message" }).click();
    await this.page.getByRole("menuitem", { name: act }).click();
  }

  /** How far the thread is scrolled from its end, in px. */
  fromEnd(): Promise<number> {
    return this.thread.evaluate((each) => each.scrollHeight - each.clientHeight - each.scrollTop);
  }
}
