import type { Locator, Page } from "@playwright/test";

/** What surrounds every room of the studio, and the way to it in the navigation. */
export class StudioPage {
  readonly page: Page;
  readonly tabs: Locator;
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tabs = page.getByRole("navigation", { name: "Studio" });
    this.link = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Studio/ });
  }

  /** Opens a room by the name of its tab. */
  async open(room: "Today" | "Requests"): Promise<void> {
    await this.page.goto("/studio");
    await this.tabs.getByRole("link", { name: room }).click();
    await this.page.getByRole("heading", { level: 1, name: room }).waitFor();
  }
}
