import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { refundedAmounts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PacksPage } from "./pages/packs-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("offers a pack, which a student buys, spends on a seat, and has the class back when they cancel", async ({
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
  const studio = new PacksPage(owner.page);
  await owner.page.goto("/studio/classes");
  await owner.page.getByRole("link", { name: "Packs" }).click();
  await expect(owner.page.getByText("No packs yet")).toBeVisible();
  await studio.offer.click();
  await expect(owner.page.getByText("From 1 to 10,000")).toBeVisible();
  await studio.describe({ name: "Three evenings", classes: "3", price: "80" });
  await studio.offer.click();
  await expect(studio.rows).toHaveText([/Three evenings.*3 classes, \$80 \(about \$26\.67 each\)/]);
  expect(await sweepScreen(owner.page, "studio-packs-on-sale")).toEqual([]);

  const { page, email } = await signIn();
  const packs = new PacksPage(page);
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.choose("lesson");
  await page.getByRole("link", { name: `Look at packs of ${provider.name}` }).click();
  await expect(packs.rows).toHaveCount(1);
  expect(await sweepScreen(page, "packs-of-teacher")).toEqual([]);
  await page.getByRole("button", { name: "Buy Three evenings for $80" }).click();
  await new PayPage(page).pay();
  await expect(packs.rows).toHaveText([/Three evenings.*3 classes left of 3/]);
  expect(await sweepScreen(page, "my-packs")).toEqual([]);

  await page.getByRole("link", { name: "Book a class with Three evenings" }).click();
  await profile.live.waitFor();
  await profile.choose("lesson");
  await expect(packs.spend).toBeVisible();
  expect(await sweepScreen(page, "spend-a-pack")).toEqual([]);
  await packs.spend.click();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.fact("Paid with")).toHaveText("Three evenings");
  await expect(booking.fact("Price")).toHaveText("$26.67");
  expect(await sweepScreen(page, "booking-by-pack")).toEqual([]);

  await booking.cancel.click();
  await expect(booking.cancelDialog.getByText("The class goes back to your pack Three evenings.")).toBeVisible();
  expect(await sweepScreen(page, "cancel-booking-by-pack")).toEqual([]);
  await booking.cancelDialog.getByRole("button", { name: "Cancel, class goes back" }).click();
  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(page.getByText("The class is back in your pack.")).toBeVisible();
  expect(await refundedAmounts()).not.toContain(2_667);
  const mail = await waitForMail(email, /^Cancelled: /);
  expect(mail.text).toContain("The class goes back to your pack Three evenings.");

  await page.goto("/bookings");
  await expect(page.getByRole("region", { name: "Packs" }).getByRole("listitem")).toHaveText([/3 classes left of 3/]);
  expect(await sweepScreen(page, "bookings-with-packs")).toEqual([]);
  await page.getByRole("link", { name: "Your packs" }).click();
  await expect(packs.rows).toHaveText([/3 classes left of 3/]);
  await page.getByRole("button", { name: "Give up Three evenings" }).click();
  const givingUp = page.getByRole("dialog", { name: "Give up Three evenings?" });
  await expect(givingUp.getByText("$80 for what you have not used goes back to your card.")).toBeVisible();
  expect(await sweepScreen(page, "give-up-a-pack")).toEqual([]);
  await givingUp.getByRole("button", { name: "Give it up" }).click();
  await expect(packs.rows).toHaveText([/Ended on .*\$80 for what was not used goes back to your card\./]);
  await expect(givingUp).toBeHidden();
  await waitForMail(email, /^Not used: Three evenings/);
  await owner.page.getByRole("button", { name: "Take Three evenings off sale" }).click();
  await expect(owner.page.getByText("No packs yet")).toBeVisible();
  await page.goto(`/packs/${provider.uid}`);
  await expect(page.getByRole("heading", { name: "No packs are on sale" })).toBeVisible();
});

test("shows who has no packs where they come from", async ({ signIn, visit }) => {
  const { page } = await signIn();
  await page.goto("/packs");
  await expect(page.getByRole("heading", { name: "You have no packs" })).toBeVisible();
  expect(await sweepScreen(page, "no-packs")).toEqual([]);
  const stranger = await visit();
  await stranger.goto("/packs");
  await expect(stranger.getByText("Sign in to see your packs")).toBeVisible();
});
