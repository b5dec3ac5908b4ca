import type { Locator, Page } from "@playwright/test";

/** The files of a booking's room. */
export class FilesPage {
  readonly page: Page;
  readonly downloadAll: Locator;

  constructor(page: Page) {
    this.page = page;
    this.downloadAll = page.getByRole("button", { name: /^Download (all|the file)/ });
  }

  async open(bookingId: string): Promise<void> {
    await this.page.goto(`/bookings/${bookingId}/room`);
    await this.page.getByRole("button", { name: "Choose files" }).waitFor();
  }

  async chooseKind(kind: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "What you send" }).click();
    await this.page.getByRole("option", { name: kind }).click();
  }

  async send(files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles([...files]);
  }

  /** The button that saves a file, which only an arrived one has. */
  download(name: string, version = 1): Locator {
    return this.page.getByRole("button", { name: `Download ${name}, version ${version}` });
  }

  /** A file on its way from this page. */
  upload(name: string): Locator {
    return this.page.getByRole("listitem", { name, exact: true });
  }

  button(act: "Pause" | "Resume" | "Cancel" | "Dismiss" | "Remove" | "Try again to send", name: string): Locator {
    return this.page.getByRole("button", { name: `${act} ${name}`, exact: true });
  }
}
