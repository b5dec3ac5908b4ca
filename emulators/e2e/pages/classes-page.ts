import type { Locator, Page } from "@playwright/test";

/** The studio's room for classes. */
export class ClassesPage {
  readonly page: Page;
  readonly publish: Locator;
  readonly occurrences: Locator;
  readonly times: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.publish = page.getByRole("button", { name: "Publish this class" });
    this.occurrences = page.getByRole("region", { name: "Coming up" }).getByRole("listitem");
    this.times = page.getByRole("region", { name: "When" }).getByRole("listitem");
    this.dialog = page.getByRole("dialog");
  }

  async open(): Promise<void> {
    await this.page.goto("/studio/classes");
    await this.page.getByRole("heading", { name: "Classes", level: 1 }).waitFor();
  }

  /** Fills the form of a class at an address, with the weekly time that it begins with. */
  async describe(wish: {
    title: string;
    price: string;
    seats: string;
    address: string;
    weekday: string;
  }): Promise<void> {
    await this.page.getByLabel("Title").fill(wish.title);
    await this.page.getByLabel("What happens in it").fill("Wet paper, moving clouds, and an hour of looking.");
    await this.page.getByLabel("USD a seat").fill(wish.price);
    await this.page.getByRole("textbox", { name: "Seats" }).fill(wish.seats);
    await this.page.getByRole("textbox", { name: "Address" }).fill(wish.address);
    await this.page.getByLabel("Day", { exact: true }).selectOption({ label: wish.weekday });
  }
}
