import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { refundedAmounts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("books three seats by name, names the third later, and gives one back while a watcher counts", async ({
  signIn,
  visit,
  publish,
}) => {
  test.slow();
  const slot = await slotInDays({ days: 2, hours: 2 });
  const provider = await publish({
    slots: { lesson: makeClassSlot({ start: slot.start, end: slot.end, capacity: 3, priceMinor: 3_377 }) },
    profile: { discipline: "art", rates: [{ task: "class", rateMinor: 3_377 }] },
  });
  const { page, email } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.choose("lesson");
  await profile.panel.chooseSeats(3);
  await expect(profile.panel.nameOfSeat(1)).not.toHaveValue("");
  await profile.panel.nameOfSeat(1).fill("Ana Silva");
  await profile.panel.nameOfSeat(2).fill("Ben Okafor");
  expect(await sweepScreen(page, "choose-seats")).toEqual([]);
  await profile.panel.hold.click();
  await new PayPage(page).pay();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.attendees).toHaveText(["Ana Silva", "Ben Okafor", "Seat 3, no name yet"]);

  const owner = await signIn({ email: provider.email });
  const theirs = new BookingPage(owner.page);
  await owner.page.goto(`/bookings/${booking.bookingId()}`);
  await expect(theirs.attendees).toHaveText(["Ana Silva", "Ben Okafor", "Seat 3, no name yet"]);
  await page.getByRole("button", { name: "Say who comes" }).click();
  await page.getByRole("textbox", { name: "Name for seat 3" }).fill("Cleo Hart");
  expect(await sweepScreen(page, "name-attendees")).toEqual([]);
  await page.getByRole("button", { name: "Save names" }).click();
  await expect(theirs.attendees.nth(2)).toHaveText("Cleo Hart");
  await expect(page.getByRole("button", { name: "Change names" })).toBeFocused();

  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  await expect(watcher.cells("lesson")).toHaveAccessibleName(/No seats left/);
  await page.getByRole("button", { name: "Give seats back" }).click();
  await booking.dropDialog.getByRole("checkbox", { name: "Ben Okafor" }).check();
  await expect(booking.dropDialog.getByRole("definition")).toHaveText(["$33.77", "$16.89", "$16.88", "$84.42"]);
  expect(await sweepScreen(page, "give-seats-back")).toEqual([]);
  await booking.dropDialog.getByRole("button", { name: "Give 1 seat back, $16.89 back" }).click();

  await expect(booking.dropDialog).toBeHidden();
  await expect(booking.attendees).toHaveText(["Ana Silva", "Cleo Hart"]);
  await expect(page.getByText("$16.89 has gone back to your card")).toBeVisible();
  await expect(booking.fact("What")).toHaveText("Watercolour skies, 2 seats");
  await expect(watcher.cells("lesson")).toContainText("1 seat left", { timeout: 2_000 });
  await expect(theirs.attendees).toHaveText(["Ana Silva", "Cleo Hart"]);
  await expect(theirs.fact("You receive")).toHaveText("$71.76");
  await expect.poll(refundedAmounts).toContain(1_689);
  expect(await sweepScreen(page, "booking-of-seats")).toEqual([]);
  expect(await sweepScreen(owner.page, "booking-of-seats-provider")).toEqual([]);
  await owner.page.goto("/studio");
  await expect(owner.page.getByText("2 seats: Ana Silva, Cleo Hart")).toBeVisible();
  const mail = await waitForMail(email, /^Fewer seats: /);
  expect(mail.text).toContain("1 (Ben Okafor): $16.89 goes back to your card, $16.88 is kept");
  await waitForMail(provider.email, /^Fewer seats: /);
});
