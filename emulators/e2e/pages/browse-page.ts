import type { Locator, Page } from "@playwright/test";

/** Everybody who offers time, with the filters. */
export class BrowsePage {
  readonly page: Page;
  readonly words: Locator;
  readonly discipline: Locator;
  readonly sort: Locator;
  readonly lowestRate: Locator;
  readonly highestRate: Locator;
  readonly day: Locator;
  readonly clear: Locator;
  readonly cards: Locator;
  readonly names: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.words = page.getByRole("searchbox", { name: "Words" });
    this.discipline = page.getByRole("combobox", { name: "Discipline" });
    this.sort = page.getByRole("combobox", { name: "Sort by" });
    this.lowestRate = page.getByRole("spinbutton", { name: "Price an hour, from" });
    this.highestRate = page.getByRole("spinbutton", { name: "Price an hour, to" });
    this.day = page.getByLabel("Free on");
    this.clear = page.getByRole("button", { name: "Clear all filters" });
    this.cards = page.getByRole("article");
    this.names = this.cards.getByRole("heading", { level: 2 });
    this.count = page.getByText(/^\d+ (person|people)$/);
  }

  async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
    const search = new URLSearchParams(query).toString();
    await this.page.goto(`/browse${search === "" ? "" : `?${search}`}`);
  }
}
