import type { Locator, Page } from "@playwright/test";

/** Classes of all teachers, as a list or a calendar. */
export class FindClassesPage {
  readonly page: Page;
  readonly words: Locator;
  readonly level: Locator;
  readonly place: Locator;
  readonly seats: Locator;
  readonly clear: Locator;
  readonly calendar: Locator;
  readonly rows: Locator;
  readonly titles: Locator;

  constructor(page: Page) {
    this.page = page;
    this.words = page.getByRole("searchbox", { name: "Words" });
    this.level = page.getByRole("combobox", { name: "Level" });
    this.place = page.getByRole("combobox", { name: "Where" });
    this.seats = page.getByRole("combobox", { name: "Seats left" });
    this.clear = page.getByRole("button", { name: "Clear all filters" });
    this.calendar = page.getByRole("button", { name: "Calendar" });
    this.rows = page.getByRole("article");
    this.titles = this.rows.getByRole("heading", { level: 3 });
  }

  async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
    const search = new URLSearchParams(query).toString();
    await this.page.goto(`/classes${search === "" ? "" : `?${search}`}`);
  }

  /** A day of the calendar, with how many classes it has. */
  day(name: string, classes: string): Locator {
    return this.page.getByRole("button", { name: `${name}, ${classes}`, exact: true });
  }
}
