import type { Locator, Page } from "@playwright/test";

/** A person's own bookings. */
export class MyBookingsPage {
  readonly page: Page;
  readonly upcoming: Locator;
  readonly past: Locator;
  readonly waiting: Locator;

  constructor(page: Page) {
    this.page = page;
    this.upcoming = page.getByRole("region", { name: "Upcoming" });
    this.past = page.getByRole("region", { name: "Past" });
    this.waiting = page.getByRole("region", { name: "Waiting for" });
  }

  async open(): Promise<void> {
    await this.page.goto("/bookings");
  }
}
