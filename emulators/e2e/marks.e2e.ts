import { randomUUID } from "node:crypto";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BrowsePage } from "./pages/browse-page.ts";
import { PageEditorPage } from "./pages/page-editor-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const wide = { width: 1280, height: 800 };
const reason = "Has shown us a passport";

test("an admin verifies and features somebody by keyboard, which open pages show at once; another name takes it away", async ({
  signIn,
  visit,
  publish,
}) => {
  test.slow();
  const tag = randomUUID().slice(0, 8);
  const name = `Nora ${tag}`;
  const provider = await publish({ slots: { main: await slotInDays({ days: 1 }) }, profile: { name } });
  const visitor = new ProfilePage(await visit());
  await visitor.open(provider.handle);
  const browsing = new BrowsePage(await visit());
  await browsing.open();
  const shelf = browsing.page.getByRole("region", { name: "Featured" });
  await expect(browsing.cards.first()).toBeVisible();
  await expect(shelf.getByRole("link", { name })).toHaveCount(0);

  const { page, email } = await signIn();
  await makeAdmin(email);
  await page.goto("/admin/providers");
  const rows = page.getByRole("listitem").filter({ hasText: tag });
  await page.getByRole("textbox", { name: "Name or words of their work" }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(rows).toContainText("No mark");
  expect(await sweepScreen(page, "admin-providers")).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByLabel("Show").selectOption("Verified");
  await expect(page.getByText("Nobody who is listed fits this.")).toBeVisible();
  await page.getByLabel("Show").selectOption("Neither");
  await rows.getByRole("link").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const act = async (button: string) => {
    await page.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
    await dialog.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
  };
  await act("Verify");
  const mark = visitor.page.getByText("Verified: FlexSession has checked who this is").first();
  await expect(mark).toBeVisible({ timeout: 2_000 });
  expect((await waitForMail(provider.email, /page is verified/)).text).toContain(reason);
  await act("Feature");
  await expect(shelf.getByRole("link", { name })).toBeVisible({ timeout: 2_000 });
  await browsing.words.fill(tag);
  await expect(browsing.names).toHaveText([name]);
  await expect(browsing.cards).toContainText("Verified");
  await expect(shelf).toHaveCount(0);
  await expect(page.getByRole("definition").filter({ hasText: "Verified · Featured" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Featured no more" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "isFeatured: false → true" })).toContainText(reason);
  expect(await sweepScreen(page, "admin-person-marks")).toEqual([]);
  expect(await sweepScreen(visitor.page, "profile-verified")).toEqual([]);

  const owner = new PageEditorPage((await signIn({ email: provider.email })).page);
  await owner.open("basics");
  await expect(owner.page.getByText("You are verified under this name.")).toBeVisible();
  await expect(owner.preview).toContainText("Verified");
  await owner.name.fill(`Somebody Famous ${tag}`);
  await expect(owner.preview).not.toContainText("Verified");
  await owner.save.click();
  await expect(owner.saved).toBeVisible();
  await expect(mark).toHaveCount(0, { timeout: 2_000 });
});

test("the search shows who is featured above its results, moves nothing when they come, and leads to them", async ({
  page,
  publish,
}) => {
  const tag = randomUUID().slice(0, 8);
  const profile = { name: `Shown ${tag}`, isFeatured: true, isVerified: true };
  await publish({ slots: { main: await slotInDays({ days: 1 }) }, profile });
  const browse = new BrowsePage(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) {
        const moved: unknown = Reflect.get(each, "value");
        document.documentElement.dataset["moved"] = String(
          Number(document.documentElement.dataset["moved"] ?? 0) + Number(moved),
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.setViewportSize({ width: 360, height: 1_600 });
  await browse.open();
  const shelf = page.getByRole("region", { name: "Featured" });
  await expect(shelf.getByRole("link", { name: profile.name })).toBeVisible();
  await expect(browse.cards.first()).toBeVisible();
  expect(await shelf.getByRole("listitem").count()).toBeLessThanOrEqual(4);
  expect(Number(await page.evaluate(() => document.documentElement.dataset["moved"] ?? "0"))).toBeLessThan(0.01);
  expect(await sweepScreen(page, "browse-featured")).toEqual([]);

  await page.setViewportSize(wide);
  await browse.words.fill(tag);
  await expect(browse.names).toHaveText([profile.name]);
  await expect(shelf).toHaveCount(0);
  await browse.clear.last().click();
  await shelf.getByRole("link", { name: profile.name }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: profile.name })).toBeVisible();
});
