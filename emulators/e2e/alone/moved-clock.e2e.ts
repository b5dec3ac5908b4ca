import { minute } from "@flexsession/domain/time/instant";
import { slotInDays } from "../fixtures/slot-in-days.ts";
import { expireCheckouts, keepCheckoutOpen, payLate, refundedAmounts } from "../fixtures/stripe-control.ts";
import { expect, test } from "../fixtures/test.ts";
import { advanceClock } from "../fixtures/test-clock.ts";
import { waitForMail } from "../fixtures/wait-for-mail.ts";
import { BookingPage } from "../pages/booking-page.ts";
import { MyBookingsPage } from "../pages/my-bookings-page.ts";
import { PayPage } from "../pages/pay-page.ts";
import { ProfilePage } from "../pages/profile-page.ts";

test.afterEach(expireCheckouts);

test("frees held time at its deadline in every browser, and tells whoever held it", async ({
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
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).arrive();
  await profile.open(provider.handle);
  await expect(profile.cells("main", "held")).toHaveCount(1);
  await expect(profile.holdBar.bar).toBeVisible();
  await expect(watcher.cells("main", "held")).toHaveCount(1);

  await advanceClock(35 * minute);
  await expect(watcher.cells("main", "held")).toHaveCount(0, { timeout: 2_000 });
  await expect(profile.cells("main", "held")).toHaveCount(0, { timeout: 2_000 });
  await expect(watcher.cells("main", "free")).toHaveCount(1);
  await expect(profile.holdBar.lapsed).toContainText(`with ${provider.name} has run out. Nothing was charged`);

  const mine = new MyBookingsPage(page);
  await mine.open();
  await expect(mine.past.getByRole("listitem")).toContainText("Ran out", { timeout: 30_000 });
  await mine.past.getByRole("link", { name: "Open the booking" }).click();
  await expect(new BookingPage(page).standing).toHaveText("The time to pay ran out");
});

test("refunds a payment that came too late, and books what is held instead by one click", async ({
  signIn,
  publish,
}) => {
  const provider = await publish({
    slots: { main: await slotInDays({ days: 2, hours: 2 }), next: await slotInDays({ days: 3, hours: 4 }) },
  });
  const [slow, quick] = await Promise.all([signIn(), signIn()]);
  const profile = new ProfilePage(slow.page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "2 hours");
  await new PayPage(slow.page).arrive();
  await slow.page.goto("/bookings");
  await slow.page.getByRole("link", { name: /^Open the booking of/ }).click();
  const late = new BookingPage(slow.page);
  await expect(late.standing).toHaveText("Held for you, not paid yet");

  await keepCheckoutOpen(late.bookingId());
  await advanceClock(35 * minute);
  await expect(slow.page.getByText("The time to pay is over. We are closing the hold.")).toBeVisible();
  const other = new ProfilePage(quick.page);
  await other.open(provider.handle);
  await other.holdPiece("main", "10:00 am", "2 hours");
  await new PayPage(quick.page).pay();
  await expect(new BookingPage(quick.page).standing).toHaveText("Confirmed");

  await payLate(late.bookingId());
  await expect(late.standing).toHaveText("Refunded");
  await expect(slow.page.getByText("$190.00 has gone back to your card.")).toBeVisible();
  await expect.poll(refundedAmounts).toContain(19_000);
  await expect(late.alternatives).toHaveCount(2);
  await expect(slow.page.getByText(/kept for another (10|9):\d\d/)).toHaveCount(2);
  await waitForMail(slow.email, /^Refunded: Mix with/);

  await late.alternatives.first().click();
  await new PayPage(slow.page).pay();
  await expect(late.standing).toHaveText("Confirmed");
  await expect(late.fact("When")).toContainText("10:00");
});
