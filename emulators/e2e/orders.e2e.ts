import { localDateOf } from "@flexsession/domain/time/local-day";
import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { refundedAmounts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MyBookingsPage } from "./pages/my-bookings-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const zone = "America/New_York";
const slotIdOf = (week: number) => `c_watercolour_w${week}`;

/** Five weekly dates of a class, at prices of their own; of the last there is one seat. */
async function fiveWeeks() {
  const weeks = [1, 2, 3, 4, 5];
  const slots = await Promise.all(
    weeks.map(async (week) => {
      const { start, end } = await slotInDays({ days: 7 * week - 4, hours: 2, zone });
      const terms = { classId: "watercolour", capacity: week === 5 ? 1 : 6, priceMinor: 3_100 + week };
      return [slotIdOf(week), makeClassSlot({ start, end, ...terms })] as const;
    }),
  );
  return Object.fromEntries(slots);
}

test("books three of five dates in one payment, sees another one taken meanwhile, and cancels one of the three", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const slots = await fiveWeeks();
  const last = localDateOf(slots[slotIdOf(5)]?.start ?? new Date(0), zone);
  const provider = await publish({
    slots,
    profile: { zone, discipline: "art", rates: [{ task: "class", rateMinor: 3_101 }] },
  });
  const { page } = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(page);
  const { panel } = profile;
  await profile.open(provider.handle, { slot: slotIdOf(1) });
  await panel.dialog.getByRole("button", { name: "Book several dates" }).click();
  await expect(panel.dates).toHaveCount(5);
  await expect(panel.dates.first()).toBeChecked();
  await expect(panel.dates.last()).toBeEnabled();

  const other = await signIn({ timezoneId: zone });
  const theirs = new ProfilePage(other.page);
  await theirs.open(provider.handle, { slot: slotIdOf(5), from: last });
  await expect(theirs.panel.hold).toBeVisible();
  await theirs.panel.hold.click();
  await new PayPage(other.page).pay();
  await expect(new BookingPage(other.page).standing).toHaveText("Confirmed");
  await expect(panel.dates.last()).toBeDisabled();
  await expect(panel.dialog.getByText("Full", { exact: true })).toBeVisible();

  await panel.dates.nth(1).click();
  await expect(panel.dates.nth(1)).toBeChecked();
  await panel.dates.nth(3).click();
  await expect(panel.dates.nth(3)).toBeChecked();
  await expect(panel.lines).toHaveText(["$31.01", "$31.02", "$31.04", "$93.07"]);
  expect(await sweepScreen(page, "order-dates")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await panel.dialog.getByRole("button", { name: "Hold 3 dates and pay $93.07" }).click();

  const pay = new PayPage(page);
  await pay.arrive();
  await expect(pay.total).toContainText("$93.07");
  await page.goto(`/p/${provider.handle}`);
  await expect(profile.holdBar.bar).toContainText("and 2 more dates");
  await profile.holdBar.pay.click();
  await pay.pay();

  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.together.getByRole("listitem")).toHaveText([/Confirmed/, /Confirmed/, /Confirmed/]);
  await expect(booking.together).toContainText("$93.07");
  expect(await sweepScreen(page, "order-booked")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await booking.together.getByRole("link").first().click();
  await expect(booking.fact("Price")).toHaveText("$31.02");
  await booking.cancel.click();
  await booking.cancelDialog.getByRole("button", { name: /^Cancel, .* back$/ }).click();
  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(booking.together.getByRole("listitem")).toHaveText([/Confirmed/, /Cancelled/, /Confirmed/]);
  await expect.poll(refundedAmounts).toContain(3_102);
  await booking.receipt.click();
  await expect(page.getByText("$31.02").first()).toBeVisible();

  const mine = new MyBookingsPage(page);
  await mine.open();
  await expect(mine.upcoming.getByText("Confirmed")).toHaveCount(2);
});

test("lets all dates of an order go at once, with the choice kept", async ({ signIn, publish }) => {
  const provider = await publish({ slots: await fiveWeeks(), profile: { zone, discipline: "art" } });
  const { page } = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(page);
  const { panel } = profile;
  await profile.open(provider.handle, { slot: slotIdOf(2) });
  await panel.dialog.getByRole("button", { name: "Book several dates" }).click();
  await expect(panel.dates).toHaveCount(5);
  await panel.dialog.getByRole("button", { name: "Choose all that are free" }).click();
  await expect(panel.lines).toHaveCount(6);
  await panel.dialog.getByRole("button", { name: /^Hold 5 dates and pay/ }).click();
  const pay = new PayPage(page);
  await pay.arrive();
  await pay.back.click();
  await expect(profile.backToTime).toBeVisible();
  await expect(panel.lines).toHaveCount(6);
  await expect(panel.dialog.getByRole("button", { name: /^Hold 5 dates and pay/ })).toBeVisible();
  const mine = new MyBookingsPage(page);
  await mine.open();
  await expect(mine.past.getByText("Let go")).toHaveCount(5);
});
