import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MyBookingsPage } from "./pages/my-bookings-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("joins the waitlist of a full class, sees a turn come live when somebody cancels, and books it", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const lesson = await slotInDays({ days: 5, hours: 2 });
  const provider = await publish({
    slots: { lesson: makeClassSlot({ start: lesson.start, end: lesson.end, capacity: 1, priceMinor: 2_112 }) },
    profile: { discipline: "art", rates: [{ task: "class", rateMinor: 2_112 }] },
  });
  const owner = await signIn();
  const theirs = new ProfilePage(owner.page);
  await theirs.open(provider.handle);
  await theirs.choose("lesson");
  await theirs.panel.hold.click();
  await new PayPage(owner.page).pay();
  const taken = new BookingPage(owner.page);
  await expect(taken.standing).toHaveText("Confirmed");

  const first = await signIn();
  const profile = new ProfilePage(first.page);
  await profile.open(provider.handle);
  await profile.cells("lesson", "booked").first().click();
  const panel = profile.panel.dialog;
  await expect(panel.getByText("Nobody waits for it yet.")).toBeVisible();
  expect(await sweepScreen(first.page, "waitlist-join")).toEqual([]);
  await first.page.setViewportSize({ width: 1280, height: 800 });
  await panel.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(panel.getByText("You are the next on the waitlist for 1 seat.")).toBeVisible();

  const second = await signIn();
  const later = new ProfilePage(second.page);
  await later.open(provider.handle, { slot: "lesson" });
  await later.panel.dialog.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(later.panel.dialog.getByText("You are number 2 of 2 on the waitlist for 1 seat.")).toBeVisible();

  const list = new MyBookingsPage(second.page);
  await list.open();
  await expect(list.waiting.getByText("You are number 2 of 2 on the waitlist for 1 seat.")).toBeVisible();
  expect(await sweepScreen(second.page, "waitlist-mine")).toEqual([]);

  await taken.cancel.click();
  await taken.cancelDialog.getByRole("button", { name: /^Cancel, .* back$/ }).click();
  await expect(taken.standing).toHaveText("You cancelled this booking");

  await expect(panel.getByText(/^It is your turn: 1 seat, held for you until/)).toBeVisible();
  await expect(list.waiting.getByText("You are the next on the waitlist for 1 seat.")).toBeVisible();
  await waitForMail(first.email, /^Your turn: /);
  expect(await sweepScreen(first.page, "waitlist-turn")).toEqual([]);
  await first.page.setViewportSize({ width: 1280, height: 800 });

  await profile.panel.hold.click();
  await new PayPage(first.page).pay();
  await expect(new BookingPage(first.page).standing).toHaveText("Confirmed");
  await list.waiting.getByRole("button", { name: /^Leave the waitlist for/ }).click();
  await expect(list.waiting).toHaveCount(0);
});
