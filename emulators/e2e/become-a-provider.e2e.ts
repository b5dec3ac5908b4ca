import { randomUUID } from "node:crypto";
import { pictureFile, soundFile } from "./fixtures/media-files.ts";
import { expect, test } from "./fixtures/test.ts";
import { withdrawHandle } from "./fixtures/withdraw-handle.ts";
import { BrowsePage } from "./pages/browse-page.ts";
import { PageEditorPage } from "./pages/page-editor-page.ts";

let handle = "";

test.beforeEach(() => {
  handle = `ana-${randomUUID().slice(0, 8)}`;
});

test.afterEach(() => withdrawHandle(handle));

test("leads a new person through every step to a public page that can be found", async ({ signIn, visit, noise }) => {
  test.setTimeout(240_000);
  // The store closes a channel that the emulator has already closed when the last listener of a page ends.
  noise.allow(/TYPE=terminate/);
  const { page } = await signIn();
  const editor = new PageEditorPage(page);
  const name = `Ana ${handle.slice(4)}`;
  await page.goto("/");
  await page.getByRole("link", { name: "Become a provider" }).last().click();
  await page.getByRole("link", { name: "Make your page" }).click();
  await expect(editor.step("Who you are")).toBeFocused();

  await editor.save.click();
  await expect(page.getByText("Please choose what you offer.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Music" })).toBeFocused();
  await editor.headline.fill("Mixes that breathe");
  await expect(editor.preview.getByText("Mixes that breathe")).toBeVisible();
  await editor.fillBasics({ discipline: "Music", name, headline: "Mixes that breathe", handle });

  await expect(editor.step("What you can do")).toBeVisible();
  await editor.addWords("Skills", ["Mixing", "Tape saturation"]);
  await editor.addWords("Genres", ["Soul"]);
  await page.getByRole("textbox", { name: "About you" }).fill("I listen first.");
  await expect(editor.preview.getByText("Tape saturation")).toBeVisible();
  await editor.save.click();

  await page.getByRole("textbox", { name: "Mix, an hour" }).fill("80");
  await page.getByRole("textbox", { name: "Mastering, an hour" }).fill("cheap");
  await editor.save.click();
  await expect(page.getByText("Please enter an amount within these limits")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Mastering, an hour" })).toBeFocused();
  await page.getByRole("textbox", { name: "Mastering, an hour" }).fill("47.50");
  await expect(editor.preview.getByText("$47.50 an hour")).toBeVisible();
  await editor.save.click();

  await expect(page.getByRole("table")).toHaveCount(4);
  await page.getByRole("radio", { name: "Strict" }).check();
  await expect(editor.preview.getByText("Strict terms")).toBeVisible();
  await editor.save.click();

  await editor.choose("Choose a photo", [pictureFile("me.png")]);
  await expect(page.getByRole("img", { name: "Your photo" })).toBeVisible();
  await editor.choose("Add samples", [soundFile("First_take.wav", 20), soundFile("Second.wav", 1)]);
  await expect(page.getByRole("textbox", { name: "Title of the sample" })).toHaveCount(2);
  await page.getByRole("textbox", { name: "Title of the sample" }).first().fill("Chorus, mixed");
  await expect(editor.preview.getByRole("button", { name: "Play Chorus, mixed" })).toBeVisible();
  await editor.save.click();

  await page.getByRole("button", { name: "Add a credit" }).click();
  for (const [field, text] of [
    ["Title", "Third Rail"],
    ["Artist", "Odessa Vane"],
    ["Your role", "Mix"],
    ["Year", "2025"],
  ] as const) {
    await page.getByRole("textbox", { name: field, exact: true }).fill(text);
  }
  await page.getByRole("textbox", { name: "Achievements" }).fill("Four hundred mixes");
  await editor.save.click();

  await expect(editor.step("Publish your page")).toBeVisible();
  await page.reload();
  await expect(editor.preview.getByText("Third Rail")).toBeVisible();
  await expect(editor.preview.getByRole("button", { name: "Play Chorus, mixed" })).toBeVisible();
  await editor.publish.click();
  await expect(page.getByText("Your page is public.").last()).toBeVisible();
  await expect(page.getByRole("link", { name: "Offer your hours" })).toHaveAttribute("href", "/studio/hours");

  const stranger = await visit();
  const browse = new BrowsePage(stranger);
  await browse.open({ q: handle.slice(4), sort: "rate" });
  await browse.names.getByRole("link", { name }).click();
  await expect(stranger).toHaveURL(`/p/${handle}`);
  await expect(stranger.getByRole("heading", { level: 1, name })).toBeVisible();
  await stranger.getByRole("button", { name: "Play Chorus, mixed" }).click();
  await expect(stranger.getByRole("button", { name: "Pause Chorus, mixed" })).toBeVisible();
  const photo = stranger.locator("header img[width='128']");
  await expect(photo).toHaveJSProperty("naturalWidth", 640);
});

test("shows an edited page to whoever is looking at it, and leads from an old address to the new one", async ({
  signIn,
  publish,
  visit,
}) => {
  const provider = await publish({ slots: {} });
  handle = provider.handle;
  const stranger = await visit();
  await stranger.goto(`/p/${provider.handle}`);
  await expect(stranger.getByRole("heading", { level: 1, name: provider.name })).toBeVisible();

  const { page } = await signIn({ email: provider.email });
  const editor = new PageEditorPage(page);
  await editor.open();
  await expect(page.getByRole("link", { name: "Page", exact: true })).toHaveAttribute("aria-current", "page");
  await editor.headline.fill("Now with a tape machine");
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  await expect(stranger.getByText("Now with a tape machine")).toBeVisible();

  const next = `${provider.handle}-new`;
  await editor.handle.fill(next);
  await expect(page.getByText("This address is free.")).toBeVisible();
  await editor.save.click();
  await expect(editor.saved).toBeVisible();
  await page.getByRole("link", { name: "See your page" }).click();
  await expect(page).toHaveURL(`/p/${next}`);
  await stranger.goto(`/p/${provider.handle}`);
  await expect(stranger).toHaveURL(`/p/${next}`);
  await expect(stranger.getByText("Now with a tape machine")).toBeVisible();
});

test("refuses a file that is no sound, stops one on its way, and asks before unsaved work is left", async ({
  signIn,
  publish,
  noise,
}) => {
  noise.allow(/\/v0\/b\//);
  const provider = await publish({ slots: {} });
  handle = provider.handle;
  const { page } = await signIn({ email: provider.email });
  const editor = new PageEditorPage(page);
  await editor.open("media");
  await editor.choose("Add samples", [{ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("la la") }]);
  await expect(page.getByRole("alert")).toContainText("Files of that type cannot be shown here.");
  await page.getByRole("button", { name: "Dismiss notes.txt" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await editor.choose("Choose a photo", [{ name: "broken.png", mimeType: "image/png", buffer: Buffer.from("no") }]);
  await expect(page.getByRole("alert")).toContainText("it may be damaged");

  await page.route("**/v0/b/**", () => undefined);
  await editor.choose("Add samples", [soundFile("Long.wav", 60)]);
  await expect(page.getByRole("progressbar", { name: "Long.wav" })).toBeVisible();
  await expect(page.getByText("You can save once they have arrived.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel Long.wav" }).click();
  await expect(page.getByText("Long.wav")).toHaveCount(0);
  await page.unroute("**/v0/b/**");

  await page.getByRole("link", { name: "Basics" }).click();
  await editor.headline.fill("Unsaved");
  await page.getByRole("link", { name: "Today" }).click();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(editor.headline).toHaveValue("Unsaved");
  await page.getByRole("link", { name: "Today" }).click();
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await expect(page).toHaveURL("/studio");
});

test("tells the second of two people that an address was taken meanwhile, and keeps the rest of their page", async ({
  signIn,
  noise,
}) => {
  noise.allow(/publishProfile/);
  const people = await Promise.all([signIn(), signIn()]);
  const editors = people.map(({ page }) => new PageEditorPage(page));
  for (const editor of editors) {
    const { page } = editor;
    await page.goto("/studio/welcome/basics");
    await editor.fillBasics({ discipline: "Music", name: "Ana Ruiz", headline: "Mixes", handle });
    await editor.addWords("Skills", ["Mixing"]);
    await editor.save.click();
    await page.getByRole("textbox", { name: "Mix, an hour" }).fill("80");
    await editor.save.click();
    await page.getByRole("radio", { name: "Flexible" }).check();
    await editor.save.click();
    await expect(editor.step("See and hear")).toBeVisible();
    await page.goto("/studio/welcome/publish");
    await editor.publish.waitFor();
  }
  await Promise.all(editors.map((editor) => editor.publish.click()));
  const refusals = people.map(({ page }) => page.getByRole("alert").filter({ hasText: "Somebody else has this" }));
  const wins = people.map(({ page }) => page.getByRole("link", { name: "Offer your hours" }));
  await expect(async () => {
    const counts = await Promise.all([...refusals, ...wins].map((each) => each.count()));
    expect([counts.slice(0, 2), counts.slice(2)].map((each) => each.toSorted((a, b) => a - b))).toEqual([
      [0, 1],
      [0, 1],
    ]);
  }).toPass();
});

test("makes a teacher's page by keyboard alone, with captions below the pictures", async ({ signIn, visit }) => {
  const { page } = await signIn();
  const editor = new PageEditorPage(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto("/studio/welcome/basics");
  await page.getByRole("radio", { name: "Music" }).focus();
  await press("ArrowDown", "Tab", "ControlOrMeta+a");
  await page.keyboard.type("Ana Ruiz");
  await press("Tab", "ControlOrMeta+a");
  await page.keyboard.type(handle);
  await press("Tab");
  await page.keyboard.type("Lino, cut slowly");
  await press("Enter");
  await expect(editor.step("What you can do")).toBeFocused();
  await editor.page.getByRole("combobox", { name: "Skills" }).focus();
  await page.keyboard.type("Linocut");
  await press("Enter", "Tab");
  await page.keyboard.type("Printmaking");
  await press("Tab", "Tab");
  await editor.save.focus();
  await press("Enter");
  await expect(editor.step("What it costs")).toBeFocused();
  await page.getByRole("textbox", { name: "Class, a seat" }).focus();
  await page.keyboard.type("45");
  await press("Enter");
  await expect(editor.step("If somebody cancels")).toBeFocused();
  await page.getByRole("radio", { name: "Flexible" }).focus();
  await press("Space", "Tab");
  await expect(editor.save).toBeFocused();
  await press("Enter");
  await expect(editor.step("See and hear")).toBeFocused();
  await page.getByRole("button", { name: "Add pictures" }).focus();
  const chooser = page.waitForEvent("filechooser");
  await press("Enter");
  await (await chooser).setFiles([pictureFile("Harbour.png"), pictureFile("Night.png", 300, 500)]);
  await expect(page.getByRole("textbox", { name: "Title of the work" })).toHaveCount(2);
  const first = await page.getByRole("textbox", { name: "Title of the work" }).first().inputValue();
  await page.getByRole("textbox", { name: "What it is made of" }).first().focus();
  await page.keyboard.type("Linocut on paper");
  await page.getByRole("button", { name: `Move ${first} down` }).focus();
  await press("Enter");
  await expect(page.getByRole("textbox", { name: "Title of the work" }).last()).toHaveValue(first);
  await editor.save.focus();
  await press("Enter");
  await expect(editor.step("What you have done")).toBeFocused();
  await editor.save.focus();
  await press("Enter");
  await expect(editor.step("Publish your page")).toBeFocused();
  await editor.publish.focus();
  await press("Enter");
  await expect(page.getByRole("link", { name: "Offer your hours" })).toBeVisible();

  const stranger = await visit();
  await stranger.goto(`/p/${handle}`);
  const work = stranger.getByRole("figure").filter({ hasText: first });
  await expect(work).toContainText("Linocut on paper");
  await expect(stranger.getByRole("figure")).toHaveCount(2);
});
