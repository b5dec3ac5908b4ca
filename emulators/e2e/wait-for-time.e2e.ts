import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MyBookingsPage } from "./pages/my-bookings-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("waits for hours that somebody has booked, sees the turn come live when they cancel, and books them", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const provider = await publish({ slots: { main: { ...(await slotInDays({ days: 5 })), priceMinor: 8_093 } } });
  const owner = await signIn();
  const theirs = new ProfilePage(owner.page);
  await theirs.open(provider.handle);
  await theirs.holdPiece("main", "10:00 am", "2 hours");
  await new PayPage(owner.page).pay();
  const taken = new BookingPage(owner.page);
  await expect(taken.standing).toHaveText("Confirmed");

  const first = await signIn();
  const profile = new ProfilePage(first.page);
  await profile.open(provider.handle);
  const cell = profile.cells("main", "booked").first();
  await expect(cell).toHaveAccessibleName(/10:00 am to 12:00 pm, .*taken, waitlist$/);
  await cell.focus();
  await first.page.keyboard.press("Enter");
  const waitlist = profile.panel.dialog.getByRole("region", { name: "Waitlist" });
  await expect(waitlist.getByText("Nobody waits for it yet.")).toBeVisible();
  await waitlist.getByRole("group", { name: "For as long as" }).getByRole("radio", { name: "2 hours" }).click();
  await expect(waitlist.getByText(/we hold .*10:00 am – 12:00 pm for you alone for 30 minutes/)).toBeVisible();
  expect(await sweepScreen(first.page, "wait-for-time-join")).toEqual([]);
  await first.page.setViewportSize({ width: 1280, height: 800 });
  await waitlist.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(waitlist.getByText(/^You are the next on the waitlist for .*10:00 am – 12:00 pm\.$/)).toBeVisible();

  const second = await signIn();
  const later = new ProfilePage(second.page);
  await later.open(provider.handle);
  await later.cells("main", "booked").first().click();
  const behind = later.panel.dialog.getByRole("region", { name: "Waitlist" });
  await expect(behind.getByText("1 person waits for it.")).toBeVisible();
  await behind.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(behind.getByText(/^You are number 2 of 2 on the waitlist for .*10:00 am – 11:00 am\.$/)).toBeVisible();
  const list = new MyBookingsPage(second.page);
  await list.open();
  await expect(list.waiting.getByText(/^You are number 2 of 2 .*10:00 am – 11:00 am\.$/)).toBeVisible();

  await taken.cancel.click();
  await taken.cancelDialog.getByRole("button", { name: /^Cancel, .* back$/ }).click();
  await expect(taken.standing).toHaveText("You cancelled this booking");

  await expect(waitlist.getByText(/^It is your turn: .*10:00 am – 12:00 pm, held for you until/)).toBeVisible();
  await expect(waitlist.getByRole("timer")).toContainText(/left$/);
  await waitForMail(first.email, /^Your turn: /);
  expect(await sweepScreen(first.page, "wait-for-time-turn")).toEqual([]);
  await first.page.setViewportSize({ width: 1280, height: 800 });
  await expect(profile.panel.chosenLength()).toHaveAccessibleName("2 hours");
  await profile.panel.hold.click();
  await new PayPage(first.page).pay();
  const booked = new BookingPage(first.page);
  await expect(booked.standing).toHaveText("Confirmed");
  await list.waiting.getByRole("button", { name: /^Leave the waitlist for/ }).click();
  await expect(list.waiting).toHaveCount(0);
});
