import { makeAdmin } from "./fixtures/make-admin.ts";
import { overBooking } from "./fixtures/over-booking.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, freshEmail, test } from "./fixtures/test.ts";
import { FeedbackSection } from "./pages/feedback-section.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const live = { timeout: 10_000 };
const wide = { width: 1280, height: 800 };
const words = "Six people, and she looked at every sheet. I learned most from the others' mistakes.";

test("lets both say how it was: sealed in between, revealed together and live, with a reply, on the page as well", async ({
  signIn,
  publish,
  visit,
}) => {
  test.slow();
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { bookingId, customer } = await overBooking(provider);
  const [hers, his] = await Promise.all([signIn({ email: customer.email }), signIn({ email: provider.email })]);
  const [mine, theirs] = [new FeedbackSection(hers.page), new FeedbackSection(his.page)];
  const profile = new ProfilePage(await visit());
  await profile.open(provider.handle);
  await expect(profile.page.getByText("No ratings yet")).toBeVisible();
  await Promise.all([hers, his].map(({ page }) => page.goto(`/bookings/${bookingId}`)));

  await mine.send.click();
  await expect(mine.section.getByText("Please choose one to five stars.")).toBeVisible();
  expect(await sweepScreen(hers.page, "feedback-form")).toEqual([]);
  await hers.page.setViewportSize(wide);
  await mine.give(4, words);
  await expect(mine.section).toContainText("Sealed.", live);
  await expect(mine.send).toHaveCount(0);
  await expect(theirs.section).toContainText("Nina Castellano has written already.", live);
  await expect(theirs.section).not.toContainText("looked at every sheet");
  expect(await sweepScreen(hers.page, "feedback-sealed")).toEqual([]);
  await hers.page.setViewportSize(wide);

  await theirs.give(5, "Came early and left last.");
  await expect(theirs.section).toContainText(words, live);
  await expect(mine.section).toContainText("Came early and left last.", live);
  await expect(mine.section).not.toContainText("Sealed");
  await theirs.replyWith("Come back in spring, the greens change.");
  await expect(mine.section).toContainText("Come back in spring", live);
  await expect(theirs.reply).toHaveCount(0);
  expect(await sweepScreen(his.page, "feedback-revealed-provider")).toEqual([]);
  await hers.page.goto("/notices");
  await expect(hers.page.getByText(/Read what .* says of you after Life drawing/)).toBeVisible();

  const { page } = profile;
  await expect(page.getByText("4.0 of 5 from 1 rating")).toBeVisible(live);
  await page.getByRole("heading", { name: "If you cancel" }).scrollIntoViewIfNeeded();
  const list = page.getByRole("region", { name: "What customers say" });
  await expect(list).toContainText(words);
  await expect(list).toContainText("Nina C.");
  await expect(list).not.toContainText("Castellano");
  await expect(list).toContainText(`Reply from ${provider.name}`);
});

test("reports what a stranger said on a page, after signing in, where an admin finds it", async ({ signIn }) => {
  test.slow();
  const { page } = await signIn();
  await new ProfilePage(page).open("marcus-reed");
  await page.getByRole("heading", { name: "If you cancel" }).scrollIntoViewIfNeeded();
  const list = page.getByRole("region", { name: "What customers say" });
  await expect(list.getByRole("listitem").first()).toContainText("Odalys R.");
  await list.scrollIntoViewIfNeeded();
  expect(await sweepScreen(page, "feedback-list")).toEqual([]);
  await page.setViewportSize(wide);
  await list.getByRole("link", { name: "Report what Shay W. wrote" }).click();
  await expect(page.getByText("One round fixed it.")).toBeVisible();
  await page.getByRole("button", { name: "Report it" }).click();
  await expect(page.getByText("Please choose what is wrong with it.")).toBeVisible();
  expect(await sweepScreen(page, "feedback-report")).toEqual([]);
  await page.setViewportSize(wide);
  const why = `Not about music ${freshEmail()}`;
  await page.getByRole("radio", { name: "It is advertising" }).check();
  await page.getByRole("textbox", { name: "Anything we should know" }).fill(why);
  await page.getByRole("button", { name: "Report it" }).click();
  await expect(page.getByText("Reported. Thank you.")).toBeVisible(live);

  const email = freshEmail("admin");
  const first = await signIn({ email });
  await first.page.goto("/admin/reports");
  await expect(first.page.getByRole("heading", { level: 1 })).not.toHaveText("Reports");
  await makeAdmin(email);
  const admin = await signIn({ email });
  await admin.page.goto("/admin/reports");
  await expect(admin.page.getByRole("listitem").filter({ hasText: why })).toContainText("One round fixed it.");
  expect(await sweepScreen(admin.page, "admin-reports")).toEqual([]);
});
