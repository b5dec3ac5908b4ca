import { expect, type Locator, type Page } from "@playwright/test";

/** The page where a sound of a room is heard and commented on. */
export class ReviewPage {
  readonly page: Page;
  readonly position: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly wave: Locator;
  readonly field: Locator;
  readonly comments: Locator;
  readonly markers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.position = page.getByRole("slider", { name: "Position" });
    this.play = page.getByRole("button", { name: "Play", exact: true });
    this.pause = page.getByRole("button", { name: "Pause", exact: true });
    this.wave = page.locator("[data-drawn=true]");
    this.field = page.getByRole("textbox", { name: /^Comment on/ });
    this.comments = page.getByRole("region", { name: "Comments" }).getByRole("listitem");
    this.markers = page.locator("[data-marker]");
  }

  async open(bookingId: string, fileId: string, at?: number): Promise<void> {
    await this.page.goto(`/bookings/${bookingId}/room/files/${fileId}${at === undefined ? "" : `?at=${at}`}`);
    await expect(this.wave).toBeVisible();
  }

  comment(text: string): Locator {
    return this.comments.filter({ hasText: text });
  }

  sound(name: string, version = 1): Locator {
    return this.page.getByRole("button", { name: `${name}, Version ${version}` });
  }

  /** Where the player is, in seconds, rounded down. */
  async seconds(): Promise<number> {
    return Number(await this.position.getAttribute("aria-valuenow"));
  }
}
