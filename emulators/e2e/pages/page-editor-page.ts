import type { Locator, Page } from "@playwright/test";

/** Becoming a provider, and editing one's page later. */
export class PageEditorPage {
  readonly page: Page;
  readonly preview: Locator;
  readonly name: Locator;
  readonly handle: Locator;
  readonly headline: Locator;
  readonly save: Locator;
  readonly saved: Locator;
  readonly publish: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole("region", { name: "How your page looks" });
    this.name = page.getByRole("textbox", { name: "Name" });
    this.handle = page.getByRole("textbox", { name: "Address of your page" });
    this.headline = page.getByRole("textbox", { name: "Headline" });
    this.save = page.getByRole("button", { name: /^Save/ });
    this.saved = page.getByText("Saved. Your page shows it now.").last();
    this.publish = page.getByRole("button", { name: "Publish my page" });
  }

  step(title: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: title });
  }

  async open(step = ""): Promise<void> {
    await this.page.goto(`/studio/page${step === "" ? "" : `/${step}`}`);
    await this.save.waitFor();
  }

  async fillBasics(basics: { discipline: string; name: string; headline: string; handle: string }): Promise<void> {
    await this.page.getByRole("radio", { name: basics.discipline }).check();
    await this.name.fill(basics.name);
    await this.handle.fill(basics.handle);
    await this.headline.fill(basics.headline);
    await this.page.getByText("This address is free.").waitFor();
    await this.save.click();
  }

  async addWords(field: string, words: readonly string[]): Promise<void> {
    const input = this.page.getByRole("combobox", { name: field });
    for (const word of words) {
      await input.fill(word);
      await input.press("Enter");
    }
  }

  /** Hands files to the button that asks for them. */
  async choose(button: string, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.locator(`input[type=file][aria-label="${button}"]`).setInputFiles(files);
  }
}
