import type { Locator, Page } from "@playwright/test";

/** A provider's weekly hours, the days that differ, and the limits. */
export class HoursPage {
  readonly page: Page;
  readonly publish: Locator;
  readonly said: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.publish = page.getByRole("button", { name: "Publish these hours" });
    this.said = page.getByText(/^Published until/);
    this.refusal = page.getByRole("alert").filter({ hasNotText: /not published yet|^Published until/ });
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/hours");
    await this.publish.waitFor();
  }

  /** The fields of one stretch of hours of a weekday, the first by number 1. */
  stretch(day: string, number: number): Locator {
    return this.page.getByRole("group", { name: `${day}, hours ${number}` });
  }

  async addHours(day: string, number: number, from: string, to: string): Promise<void> {
    await this.page.getByRole("button", { name: `Add hours on ${day}` }).click();
    await this.stretch(day, number).getByLabel("From").fill(from);
    await this.stretch(day, number).getByLabel("To").fill(to);
  }

  async addDayOff(date: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add a day off" }).click();
    await this.page.getByRole("textbox", { name: "Day off" }).fill(date);
  }
}
