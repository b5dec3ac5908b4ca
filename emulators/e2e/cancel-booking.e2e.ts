import type { Slot } from "@flexsession/domain/tape/tape";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import type { TestProvider } from "./fixtures/publish-provider.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { slotSoon } from "./fixtures/slot-soon.ts";
import { refundedAmounts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

/** Books and pays two hours of a slot, at a price that no other test refunds. */
async function book(page: Page, provider: TestProvider): Promise<BookingPage> {
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(page).pay();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  return booking;
}

async function offer(slot: Promise<Slot>, priceMinor: number): Promise<{ slots: { main: Slot } }> {
  return { slots: { main: { ...(await slot), priceMinor } } };
}

function statusIn(calendarFile: string | undefined): unknown {
  const text = Buffer.from(calendarFile ?? "", "base64").toString("utf8");
  return ICAL.Component.fromString(text).getFirstSubcomponent("vevent")?.getFirstPropertyValue("status");
}

test("cancels in time: everything back, the time free for a watcher, the other side told live", async ({
  signIn,
  visit,
  publish,
}) => {
  test.slow();
  const provider = await publish(await offer(slotInDays({ days: 5 }), 8_111));
  const { page, email } = await signIn();
  const booking = await book(page, provider);
  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  await expect(watcher.cells("main", "booked")).toHaveCount(1);
  const owner = await signIn({ email: provider.email });
  const theirs = new BookingPage(owner.page);
  await owner.page.goto(`/bookings/${booking.bookingId()}`);
  await expect(theirs.standing).toHaveText("Confirmed");

  await booking.cancel.click();
  await expect(booking.cancelDialog.getByRole("definition")).toHaveText(["$162.22", "$162.22", "$0.00"]);
  await expect(booking.cancelDialog).toContainText("Moderate terms: 3 days or more before the start: all of it");
  expect(await sweepScreen(page, "cancel-all-back")).toEqual([]);
  await booking.cancelDialog.getByRole("button", { name: "Keep the booking" }).click();
  await expect(booking.cancelDialog).toBeHidden();
  await booking.cancel.click();
  await booking.cancelDialog.getByRole("button", { name: "Cancel, $162.22 back" }).click();

  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(page.getByText("$162.22 has gone back to your card")).toBeVisible();
  await expect(theirs.standing).toHaveText(/cancelled this booking$/);
  await expect(theirs.fact("You receive")).toHaveText("$0.00");
  await expect(watcher.cells("main", "booked")).toHaveCount(0, { timeout: 2_000 });
  await expect.poll(refundedAmounts).toContain(16_222);

  const mail = await waitForMail(email, /^Cancelled: /);
  expect(mail.text).toContain("All of $162.22 goes back to your card");
  expect(statusIn(mail.attachments[0]?.content)).toBe("CANCELLED");
  await waitForMail(provider.email, /^Cancelled: /);
});

test("cancels late: half of it back, the rest kept and split by the terms", async ({ signIn, publish }) => {
  test.slow();
  const provider = await publish(await offer(slotInDays({ days: 2 }), 8_222));
  const { page } = await signIn();
  const booking = await book(page, provider);
  const owner = await signIn({ email: provider.email });
  const theirs = new BookingPage(owner.page);
  await owner.page.goto(`/bookings/${booking.bookingId()}`);

  await booking.cancel.click();
  await expect(booking.cancelDialog.getByRole("definition")).toHaveText(["$164.44", "$82.22", "$82.22"]);
  await expect(booking.cancelDialog).toContainText("That holds until");
  expect(await sweepScreen(page, "cancel-half-back")).toEqual([]);
  await booking.cancelDialog.getByRole("button", { name: "Cancel, $82.22 back" }).click();

  await expect(page.getByText("$82.22 has gone back to your card")).toBeVisible();
  await expect(page.getByText("$82.22 is kept by its terms.")).toBeVisible();
  await expect(theirs.fact("You receive")).toHaveText("$69.89");
  expect(await sweepScreen(page, "booking-cancelled")).toEqual([]);
  expect(await sweepScreen(owner.page, "booking-cancelled-provider")).toEqual([]);
  await expect.poll(refundedAmounts).toContain(8_222);
});

test("cancels too late for anything to come back, and says so before", async ({ signIn, publish }) => {
  const provider = await publish(await offer(slotSoon(), 8_333));
  const { page } = await signIn();
  const booking = await book(page, provider);
  await booking.cancel.click();
  await expect(booking.cancelDialog).toContainText("Later than that: nothing comes back.");
  await booking.cancelDialog.getByRole("button", { name: "Cancel, nothing back" }).click();
  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(page.getByText("By its terms nothing of $166.66 goes back.")).toBeVisible();
});

test("cancels for the provider: everything back at the last moment, the customer told live", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const provider = await publish(await offer(slotSoon(), 8_444));
  const customer = await signIn();
  const mine = await book(customer.page, provider);
  const owner = await signIn({ email: provider.email });
  const booking = new BookingPage(owner.page);
  await owner.page.goto(`/bookings/${mine.bookingId()}`);

  await booking.cancel.click();
  await expect(booking.cancelDialog).toContainText("gets everything back, whatever your terms say");
  expect(await sweepScreen(owner.page, "cancel-by-provider")).toEqual([]);
  await booking.cancelDialog.getByRole("button", { name: "Cancel, give $168.88 back" }).click();
  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(mine.standing).toHaveText(`${provider.name} cancelled this booking`);
  await expect(customer.page.getByText("$168.88 has gone back to your card")).toBeVisible();
  await expect.poll(refundedAmounts).toContain(16_888);
});
