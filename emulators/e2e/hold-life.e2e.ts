import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { HoldBar } from "./pages/hold-bar.ts";
import { PayPage, refusedCard } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("keeps a refused card on the pay page, and the way back keeps the choice and frees the time", async ({
  signIn,
  visit,
  publish,
}) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);

  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "11:30 am", "1.5 hours");
  const payPage = new PayPage(page);
  await payPage.pay(refusedCard);
  await expect(payPage.refusal).toHaveText("Your card was declined.");
  await expect(watcher.cells("main", "held")).toHaveCount(1);

  await payPage.back.click();
  await expect(profile.backToTime).toBeVisible();
  await expect(watcher.cells("main", "held")).toHaveCount(0, { timeout: 2_000 });
  await expect(watcher.cells("main", "free")).toHaveCount(1);
  await expect(profile.panel.chosenStart()).toHaveAccessibleName("11:30 am");
  await expect(profile.panel.chosenLength()).toHaveAccessibleName("1.5 hours");
  await expect(profile.panel.hold).toBeVisible();
  expect(new URL(page.url()).searchParams.has("let-go")).toBe(false);
});

test("offers to pay or to let go on every page after the pay page was closed", async ({ signIn, visit, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).arrive();

  const other = await page.context().newPage();
  await page.close();
  const bar = new HoldBar(other);
  for (const path of ["/", "/browse", "/help", "/bookings", `/p/${provider.handle}`]) {
    await other.goto(path);
    await expect(bar.bar).toContainText(`with ${provider.name}`);
    await expect(bar.bar).toContainText(/3[0-3]:[0-5]\d left/);
  }
  await bar.pay.click();
  await new PayPage(other).arrive();
  await other.goto("/help");
  await bar.letGo.click();
  await expect(bar.bar).toHaveCount(0);
  await expect(watcher.cells("main", "held")).toHaveCount(0, { timeout: 2_000 });
});

test("lets go on the booking's own page", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).arrive();

  await page.goto("/bookings");
  await page.getByRole("link", { name: /^Open the booking of/ }).click();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Held for you, not paid yet");
  await expect(booking.timer).toHaveText(/3[0-2]:[0-5]\d/);
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(booking.standing).toHaveText("You let this time go");
  await page.getByRole("link", { name: "Look at this time again" }).click();
  await expect(profile.panel.chosenStart()).toHaveAccessibleName("10:00 am");
});

test("refuses a second hold with the same provider kindly", async ({ signIn, publish }) => {
  const provider = await publish({
    slots: { main: await slotInDays({ days: 2 }), other: await slotInDays({ days: 3 }) },
  });
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  const late = await page.context().newPage();
  const lateProfile = new ProfilePage(late);
  await lateProfile.open(provider.handle);
  await lateProfile.choose("other");

  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).arrive();

  await expect(lateProfile.panel.dialog).toContainText("You are holding");
  await expect(lateProfile.panel.hold).toHaveCount(0);
  await lateProfile.panel.dialog.getByRole("button", { name: "Let it go" }).click();
  await expect(lateProfile.panel.hold).toBeVisible();
});

test("refuses a fourth hold at once and says what to do", async ({ signIn, publish, noise }) => {
  noise.allow(/holdPiece/);
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  for (let count = 1; count <= 3; count++) {
    const provider = await publish({ slots: { main: await slotInDays({ days: 2 + count }) } });
    await profile.open(provider.handle);
    await profile.holdPiece("main", "10:00 am", "1 hour");
    await new PayPage(page).arrive();
  }
  const fourth = await publish({ slots: { main: await slotInDays({ days: 6 }) } });
  await profile.open(fourth.handle);
  await expect(profile.holdBar.letGo).toHaveCount(3);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await expect(profile.panel.dialog.getByRole("alert")).toContainText("three");
  await expect(profile.cells("main", "free")).toHaveCount(1);
});
