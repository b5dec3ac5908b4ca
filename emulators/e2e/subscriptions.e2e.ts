import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { renewNow } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PacksPage } from "./pages/packs-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { PlansPage } from "./pages/plans-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const patience = { timeout: 30_000 };
const wide = { width: 1280, height: 800 };

test("offers classes by the month, which a student subscribes to, books with, cannot pay, pays by hand and cancels", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const slot = await slotInDays({ days: 5, hours: 2 });
  const provider = await publish({
    slots: { lesson: makeClassSlot({ start: slot.start, end: slot.end, capacity: 3, priceMinor: 3_000 }) },
    profile: { discipline: "art", rates: [{ task: "class", rateMinor: 3_000 }] },
  });
  const owner = await signIn({ email: provider.email });
  const studio = new PlansPage(owner.page);
  await owner.page.goto("/studio/packs");
  await expect(owner.page.getByText("No monthly plans yet")).toBeVisible();
  await studio.offer.click();
  await expect(owner.page.getByText("From 1 to 10,000")).toBeVisible();
  await studio.describe({ name: "Every week", classes: "4", price: "90" });
  await studio.offer.click();
  await expect(studio.rows).toHaveText([/Every week.*4 classes a month, \$90 a month \(about \$22\.50 each\)/]);
  expect(await sweepScreen(owner.page, "studio-plans-on-sale")).toEqual([]);

  const { page, email } = await signIn();
  const mine = new PlansPage(page);
  await page.goto(`/packs/${provider.uid}`);
  expect(await sweepScreen(page, "plans-of-teacher")).toEqual([]);
  await page.getByRole("button", { name: "Subscribe for $90 a month: Every week" }).click();
  await new PayPage(page).pay("4000 0000 0000 0341");
  await expect(mine.row("Every week")).toContainText(/Renewed on .* for \$90\./, patience);
  await expect(mine.passes).toHaveText([/Every week.*4 classes left of 4/]);
  const subscriptionId = URL.parse(page.url())?.searchParams.get("subscribed") ?? "";
  expect(await sweepScreen(page, "my-subscription")).toEqual([]);
  await waitForMail(email, /^Subscribed: Every week/);

  await page.setViewportSize(wide);
  await page.getByRole("link", { name: "Book a class with Every week" }).click();
  const profile = new ProfilePage(page);
  await profile.live.waitFor();
  await profile.choose("lesson");
  await new PacksPage(page).spend.click();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.fact("Price")).toHaveText("$22.50");

  await page.goto("/packs");
  await expect(mine.passes).toHaveText([/3 classes left of 4/]);
  await renewNow(subscriptionId);
  await expect(mine.row("Every week")).toContainText("This month could not be charged to your card", patience);
  expect(await sweepScreen(page, "subscription-past-due")).toEqual([]);
  await waitForMail(email, /^Not paid: Every week/);
  await waitForMail(provider.email, /^Not paid: Every week/);
  await expect(studio.subscribers).toHaveText([/Every week.*could not be taken/]);
  expect(await sweepScreen(owner.page, "studio-subscriber-not-paid")).toEqual([]);

  await page.setViewportSize(wide);
  await page.getByRole("button", { name: "Pay this month of Every week" }).click();
  await page.waitForURL(/\/i\/in_/);
  await new PayPage(page).fill();
  await expect(page.getByRole("heading", { name: "This invoice is paid" })).toBeVisible();
  await page.goto("/packs");
  await expect(mine.row("Every week")).toContainText("Renewed on", patience);
  await expect(mine.passes).toHaveCount(2);
  await expect(mine.passes.filter({ hasText: "4 classes left of 4" })).toHaveCount(1);

  await renewNow(subscriptionId);
  await expect(mine.passes).toHaveCount(3, patience);
  await expect(mine.row("Every week")).toContainText("Renewed on");
  await expect(studio.subscribers).toHaveText([/Every week.*Renewed on/]);
  await page.getByRole("button", { name: "Cancel Every week" }).click();
  await expect(mine.row("Every week")).toContainText("Nothing more is charged", patience);
  expect(await sweepScreen(page, "subscription-ending")).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByRole("button", { name: "Resume Every week" }).click();
  await expect(mine.row("Every week")).toContainText("Renewed on", patience);
  await page.getByRole("button", { name: "Cancel Every week" }).click();
  await expect(mine.row("Every week")).toContainText("Nothing more is charged", patience);
  await page.getByRole("button", { name: "Resume Every week" }).click();
  await expect(mine.row("Every week")).toContainText("Renewed on", patience);
  await owner.page.setViewportSize(wide);
  await studio.subscribers.getByRole("button", { name: /^End Every week of / }).click();
  const question = owner.page.getByRole("dialog", { name: /^End Every week of / });
  await expect(question).toContainText("It ends with the month that is paid");
  expect(await sweepScreen(owner.page, "studio-end-subscription")).toEqual([]);
  await question.getByRole("button", { name: "End it" }).click();
  await expect(studio.subscribers).toHaveText([/Every week.*You have ended it\. Ends on/], patience);
  await expect(mine.row("Every week")).toContainText(/has ended it\. Ends on .*; nothing more is charged/, patience);
  await expect(page.getByRole("button", { name: /Resume|Cancel/ })).toHaveCount(0);
  expect(await sweepScreen(page, "subscription-ended-by-teacher")).toEqual([]);
  await waitForMail(email, /^Ended by .*: Every week/);
  await page.setViewportSize(wide);
  await renewNow(subscriptionId);
  await expect(mine.row("Every week")).toContainText("has ended it. Nothing more is charged.", patience);
  await waitForMail(email, /^Ended: Every week/);

  await expect(owner.page.getByText("Nobody yet.")).toBeVisible();
  await owner.page.setViewportSize(wide);
  await owner.page.getByRole("button", { name: "Take Every week off sale" }).click();
  await expect(owner.page.getByText("No monthly plans yet")).toBeVisible();
  await page.goto(`/packs/${provider.uid}`);
  await expect(page.getByRole("heading", { name: "No packs are on sale" })).toBeVisible();
});
