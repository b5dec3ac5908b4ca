import type { Locator, Page } from "@playwright/test";

/** The roster of a class, and the page of its code. */
export class RosterPage {
  readonly page: Page;
  readonly rows: Locator;
  readonly code: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole("list", { name: "Who has booked, by name" }).getByRole("listitem");
    this.code = page.getByText(/^The code is/);
    this.dialog = page.getByRole("dialog");
  }

  async open(slotId: string): Promise<void> {
    await this.page.goto(`/studio/roster/${slotId}`);
    await this.rows.first().waitFor();
  }

  /** The button that marks somebody so. */
  mark(name: string, mark: "Here" | "Late" | "Absent" | "Excused"): Locator {
    return this.page.getByRole("group", { name, exact: true }).getByRole("button", { name: mark });
  }

  /** The digits that are shown now. */
  async digits(): Promise<string> {
    return ((await this.code.textContent()) ?? "").replaceAll(/\D/g, "");
  }
}
