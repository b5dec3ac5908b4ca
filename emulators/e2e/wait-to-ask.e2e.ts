import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MyBookingsPage } from "./pages/my-bookings-page.ts";
import { NoticesPage } from "./pages/notices-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RequestsPage } from "./pages/requests-page.ts";

test("asks to be told of time by request that somebody has, hears when they cancel, and sends a request by the notice", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const provider = await publish({ slots: { asked: await slotInDays({ days: 5 }, { mode: "request" }) } });
  const [owner, waiter, teacher] = await Promise.all([signIn(), signIn(), signIn({ email: provider.email })]);
  const theirs = new ProfilePage(owner.page);
  await theirs.open(provider.handle, { slot: "asked" });
  await theirs.panel.message.fill("Two songs, please");
  await theirs.panel.send.click();
  const taken = new BookingPage(owner.page);
  await expect(taken.standing).toHaveText(/^Waiting for .+'s answer$/);
  const requests = new RequestsPage(teacher.page);
  await requests.open();
  await requests.approve("Two songs, please");
  await expect(taken.standing).toHaveText("Approved, pay now");
  await taken.page.getByRole("main").getByRole("button", { name: /^Pay/ }).click();
  await new PayPage(taken.page).pay();
  await expect(taken.standing).toHaveText("Confirmed");

  const profile = new ProfilePage(waiter.page);
  await profile.open(provider.handle);
  const cell = profile.cells("asked", "booked").first();
  await expect(cell).toHaveAccessibleName(/10:00 am to 11:00 am, .*taken, waitlist$/);
  await cell.focus();
  await waiter.page.keyboard.press("Enter");
  const waitlist = profile.panel.dialog.getByRole("region", { name: "Waitlist" });
  await expect(waitlist.getByText(/10:00 am – 11:00 am is free\. Then you can ask for it: .+ chooses/)).toBeVisible();
  await expect(waitlist.getByText("Hold it")).toHaveCount(0);
  expect(await sweepScreen(waiter.page, "wait-to-ask-join")).toEqual([]);
  await waiter.page.setViewportSize({ width: 1280, height: 800 });
  const tellMe = waitlist.getByRole("button", { name: "Tell me when it is free" });
  await tellMe.focus();
  await waiter.page.keyboard.press("Enter");
  await expect(waitlist.getByText(/^We tell you when .*10:00 am – 11:00 am is free\. Then you can ask/)).toBeVisible();
  const list = new MyBookingsPage(waiter.page);
  await list.open();
  await expect(list.waiting.getByText(/^We tell you when .* is free\. Then you can ask for it\.$/)).toBeVisible();

  await taken.cancel.click();
  await taken.cancelDialog.getByRole("button", { name: /^Cancel, .* back$/ }).click();
  await expect(taken.standing).toHaveText("You cancelled this booking");

  await expect(list.waiting).toHaveCount(0);
  await waitForMail(waiter.email, /^Free again: /);
  const notices = new NoticesPage(waiter.page);
  await notices.open();
  await notices.rows.getByRole("link", { name: /Free to ask for again: / }).click();
  await profile.panel.message.fill("Me, please");
  await profile.panel.send.click();
  await expect(new BookingPage(waiter.page).standing).toHaveText(/^Waiting for .+'s answer$/);
  await expect(requests.card("Me, please")).toBeVisible();
});
