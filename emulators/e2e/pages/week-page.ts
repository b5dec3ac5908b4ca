import { expect, type Locator, type Page } from "@playwright/test";

/** A provider's week, as a calendar or as a list, and its dialog. */
export class WeekPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly offer: Locator;
  readonly save: Locator;
  readonly refusal: Locator;
  readonly said: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog");
    this.offer = this.dialog.getByRole("button", { name: "Offer this time" });
    this.save = this.dialog.getByRole("button", { name: "Save the time" });
    this.refusal = page.getByRole("main").getByRole("alert");
    this.said = page.getByRole("alert").filter({ hasText: /^(Now|Withdrawn|Offered)/ });
  }

  /** Opens the week of a local date. */
  async open(date: string, view: "calendar" | "list"): Promise<void> {
    await this.page.goto(`/studio/week?start=${date}&view=${view}`);
    await this.page.getByRole("heading", { level: 1, name: "Week" }).waitFor();
  }

  /** What stands in the calendar or the list for a slot or a claim. */
  marks(kind: "slot" | "booked" | "held" | "requested" | "unavailable"): Locator {
    return this.page.locator(`[data-kind=${kind}]`);
  }

  mark(slotId: string): Locator {
    return this.page.locator(`[data-mark="${slotId}"]`);
  }

  /** Where a local time of a day is in the calendar, which it brings into view. */
  async pointAt(date: string, time: string): Promise<{ x: number; y: number }> {
    const lane = this.page.locator(`[data-time="${time}:00"]`).first();
    await lane.scrollIntoViewIfNeeded();
    const column = this.page.locator(`[data-date="${date}"]`).last();
    const [row, day] = [await lane.boundingBox(), await column.boundingBox()];
    if (!row || !day) throw new Error(`${date} ${time} is not on screen.`);
    return { x: day.x + day.width / 2, y: row.y + 3 };
  }

  /** Drags something; resolves once the calendar has let go of its own copy of what is dragged. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const marks = this.page.locator("[data-mark]");
    const count = new Set(await marks.evaluateAll((all) => all.map((each) => each.getAttribute("data-mark")))).size;
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
    await expect(marks).toHaveCount(count);
  }

  /** Fills in when a slot is to be. */
  async fillTime(date: string, from: string, to: string): Promise<void> {
    await this.dialog.getByLabel("Date").fill(date);
    await this.dialog.getByLabel("From").fill(from);
    await this.dialog.getByLabel("To").fill(to);
  }
}
