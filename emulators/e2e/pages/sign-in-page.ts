import type { Locator, Page } from "@playwright/test";

/** Both ways to sign in. */
export class SignInPage {
  readonly page: Page;
  readonly email: Locator;
  readonly sendLink: Locator;
  readonly google: Locator;
  readonly chooser: Locator;

  constructor(page: Page) {
    this.page = page;
    this.email = page.getByLabel("E-mail address");
    this.sendLink = page.getByRole("button", { name: "Mail me a link" });
    this.google = page.getByRole("button", { name: "Continue with Google" });
    this.chooser = page.getByRole("dialog", { name: "Choose a demo Google account" });
  }

  async askForLink(email: string): Promise<void> {
    await this.email.fill(email);
    await this.sendLink.click();
    await this.page.getByRole("heading", { name: "Check your mail" }).waitFor();
  }

  /** Goes through the local stand-in for Google's window, to wherever the page leads on to. */
  async continueWithGoogle(email: string): Promise<void> {
    await this.google.click();
    await this.chooser.getByLabel("Another address").fill(email);
    await this.chooser.getByRole("button", { name: "Continue" }).click();
    await this.page.waitForURL((url) => url.pathname !== "/sign-in");
  }

  /** Resolves once the server has opened the account. */
  async accountOpened(): Promise<void> {
    await this.page.waitForResponse((response) => response.url().endsWith("/openAccount") && response.ok());
  }

  /** Opens the page and signs in, the quick way; ends on the help page, which listens to nothing. */
  async signInAs(email: string): Promise<void> {
    await this.page.goto("/sign-in?continue=%2Fhelp");
    const opened = this.accountOpened();
    await this.continueWithGoogle(email);
    await opened;
    await this.page.getByText("Account", { exact: true }).waitFor();
  }
}
