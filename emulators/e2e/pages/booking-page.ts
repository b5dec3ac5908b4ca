import type { Locator, Page } from "@playwright/test";

/** The page of one booking, through its whole life. */
export class BookingPage {
  readonly page: Page;
  readonly standing: Locator;
  readonly calendar: Locator;
  readonly receipt: Locator;
  readonly timer: Locator;
  readonly alternatives: Locator;

  constructor(page: Page) {
    this.page = page;
    this.standing = page.getByRole("heading", { level: 1 });
    this.calendar = page.getByRole("button", { name: "Add to calendar" });
    this.receipt = page.getByRole("link", { name: "Receipt" });
    this.timer = page.getByRole("timer");
    this.alternatives = page.getByRole("button", { name: /^Book / });
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
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString("utf8");
  }
}
