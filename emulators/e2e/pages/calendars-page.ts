import type { Locator, Page } from "@playwright/test";

/** A provider's connected calendars, and Google's own page that they lead to. */
export class CalendarsPage {
  readonly page: Page;
  readonly connect: Locator;
  readonly connectAgain: Locator;
  readonly disconnect: Locator;
  readonly confirmDisconnect: Locator;
  readonly account: Locator;
  readonly allow: Locator;
  readonly deny: Locator;

  constructor(page: Page) {
    this.page = page;
    this.connect = page.getByRole("button", { name: "Connect Google Calendar" });
    this.connectAgain = page.getByRole("button", { name: "Connect again" });
    this.disconnect = page.getByRole("button", { name: "Disconnect", exact: true });
    this.confirmDisconnect = page.getByRole("dialog").getByRole("button", { name: "Disconnect and delete" });
    this.account = page.getByLabel("Account");
    this.allow = page.getByRole("button", { name: "Continue" });
    this.deny = page.getByRole("button", { name: "Cancel" });
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/calendars");
    await this.page.getByRole("heading", { level: 1, name: "Calendars" }).waitFor();
  }

  /** How the calendars stand, by its heading. */
  state(name: string): Locator {
    return this.page.getByRole("heading", { level: 2, name });
  }

  /** One of the account's calendars. */
  calendar(name: string): Locator {
    return this.page.getByRole("checkbox", { name });
  }

  /** Goes to Google, lets us in with an account there, and comes back. */
  async connectAs(email: string): Promise<void> {
    await this.connect.click();
    await this.account.fill(email);
    await this.allow.click();
    await this.state("Connected to Google").waitFor();
  }
}
