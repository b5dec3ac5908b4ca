import { randomUUID } from "node:crypto";
import { pictureFile, soundFile } from "./fixtures/media-files.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { withdrawHandle } from "./fixtures/withdraw-handle.ts";
import { PageEditorPage } from "./pages/page-editor-page.ts";

const handle = `ana-${randomUUID().slice(0, 8)}`;

test.afterEach(() => withdrawHandle(handle));

test("shows every step to somebody who becomes a provider, and to one who edits", async ({
  signIn,
  publish,
  visit,
}) => {
  test.setTimeout(300_000);
  const visitor = await visit();
  await visitor.goto("/studio/welcome");
  await expect(visitor.getByRole("link", { name: "Sign in to begin" })).toBeVisible();
  expect(await sweepScreen(visitor, "welcome-signed-out")).toEqual([]);

  const { page } = await signIn();
  const editor = new PageEditorPage(page);
  await page.goto("/studio/welcome/basics");
  await editor.save.click();
  await expect(page.getByText("Please choose what you offer.")).toBeVisible();
  expect(await sweepScreen(page, "welcome-basics-mistakes")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await editor.fillBasics({ discipline: "Art", name: "Ana Ruiz", headline: "Lino, cut slowly", handle });
  await expect(editor.step("What you can do")).toBeVisible();
  await editor.addWords("Skills", ["Linocut", "Letterpress"]);
  expect(await sweepScreen(page, "welcome-craft")).toEqual([]);
  await editor.save.click();
  await page.getByRole("textbox", { name: "Class, a seat" }).fill("45");
  expect(await sweepScreen(page, "welcome-rates")).toEqual([]);
  await editor.save.click();
  await page.getByRole("radio", { name: "Moderate" }).check();
  expect(await sweepScreen(page, "welcome-terms")).toEqual([]);
  await editor.save.click();
  await editor.choose("Choose a photo", [pictureFile("me.png")]);
  await editor.choose("Add pictures", [pictureFile("Harbour.png")]);
  await expect(page.getByRole("textbox", { name: "Title of the work" })).toBeVisible();
  await editor.choose("Add pictures", [{ name: "no.png", mimeType: "image/png", buffer: Buffer.from("no") }]);
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await sweepScreen(page, "welcome-media")).toEqual([]);
  await editor.save.click();
  await page.getByRole("button", { name: "Add a credit" }).click();
  expect(await sweepScreen(page, "welcome-credits")).toEqual([]);
  await page.getByRole("button", { name: "Remove Credit 1" }).click();
  await editor.save.click();
  await expect(editor.publish).toBeVisible();
  expect(await sweepScreen(page, "welcome-publish")).toEqual([]);
  await page.goto("/studio/welcome");
  await expect(page.getByRole("link", { name: "Go on where you stopped" })).toBeVisible();
  expect(await sweepScreen(page, "welcome")).toEqual([]);
  await page.goto("/studio/welcome/publish");
  await editor.publish.click();
  await expect(page.getByRole("link", { name: "Offer your hours" })).toBeVisible();
  expect(await sweepScreen(page, "studio-page-new")).toEqual([]);
  await page.goto(`/p/${handle}`);
  await expect(page.getByRole("figure")).toBeVisible();
  expect(await sweepScreen(page, "profile-artwork")).toEqual([]);

  const provider = await publish({ slots: {} });
  const owner = await signIn({ email: provider.email });
  const editing = new PageEditorPage(owner.page);
  await editing.open("media");
  await editing.choose("Add samples", [soundFile("First.wav")]);
  await expect(owner.page.getByRole("textbox", { name: "Title of the sample" })).toBeVisible();
  expect(await sweepScreen(owner.page, "studio-page-media")).toEqual([]);
  await editing.open("rates");
  await editing.save.click();
  await expect(editing.saved).toBeVisible();
  expect(await sweepScreen(owner.page, "studio-page-rates")).toEqual([]);
});
