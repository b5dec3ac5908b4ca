import { text } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";

/** The page of one booking, through its whole life. */
export class BookingPage {
  readonly page: Page;
  readonly standing: Locator;
  readonly calendar: Locator;
  readonly receipt: Locator;
  readonly timer: Locator;
  readonly alternatives: Locator;
  readonly cancel: Locator;
  readonly cancelDialog: Locator;
  readonly attendees: Locator;
  readonly dropDialog: Locator;
  readonly together: Locator;

  constructor(page: Page) {
    this.page = page;
    this.standing = page.getByRole("heading", { level: 1 });
    this.calendar = page.getByRole("button", { name: "Add to calendar" });
    this.receipt = page.getByRole("link", { name: "Show the receipt" });
    this.timer = page.getByRole("timer");
    this.alternatives = page.getByRole("button", { name: /^Book / });
    this.cancel = page.getByRole("button", { name: "Cancel this booking" });
    this.attendees = page.locator("section > ol > li");
    this.dropDialog = page.getByRole("dialog", { name: "Give some of your seats back?" });
    this.together = page.getByRole("region", { name: "Booked together" });
    this.cancelDialog = page.getByRole("dialog", { name: /^Cancel / });
  }

  /** What is said under a name, such as `When`. */
  fact(name: string): Locator {
    return this.page
      .locator("dl > div")
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .getByRole("definition");
  }

  /** The id in the address. */
  bookingId(): string {
    return new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
  }

  /** Saves the calendar file and gives its text. */
  async downloadCalendarFile(): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.calendar.click()]);
    return text(await download.createReadStream());
  }
}
