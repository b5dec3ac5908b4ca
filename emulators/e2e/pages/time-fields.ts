import type { Locator } from "@playwright/test";

/** The fields that choose a day, a start and a length, wherever they stand. */
export class TimeFields {
  readonly day: Locator;
  readonly start: Locator;
  readonly length: Locator;

  constructor(within: Locator) {
    this.day = within.getByLabel(/^Day/);
    this.start = within.getByLabel(/^Start/);
    this.length = within.getByLabel(/^Length/);
  }

  /** Chooses a local date `2026-11-24`, a length such as `2 hours`, and a start such as `6:00 pm`. */
  async choose(date: string, length: string, start: string): Promise<void> {
    await this.day.fill(date);
    await this.length.selectOption({ label: length });
    await this.start.selectOption({ label: start });
  }
}
