import { localDateOf } from "@flexsession/domain/time/local-day";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RequestsPage } from "./pages/requests-page.ts";
import { TimeFields } from "./pages/time-fields.ts";

const zone = "America/New_York";

test("asks for time beside the slots, is approved, and pays", async ({ signIn, publish }) => {
  test.slow();
  const slot = await slotInDays({ days: 3 });
  const provider = await publish({ slots: { main: slot }, profile: { zone } });
  const date = localDateOf(slot.start, zone);
  const [customer, owner] = await Promise.all([
    signIn({ timezoneId: zone }),
    signIn({ email: provider.email, timezoneId: zone }),
  ]);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await customer.page.getByRole("button", { name: "Ask for another time" }).click();
  const fields = new TimeFields(profile.panel.dialog);
  await fields.choose(date, "2 hours", "6:00 pm");
  // From eight in the morning on, two hours would reach into the slot of ten to two.
  await expect(fields.start.getByRole("option", { name: "8:00 am", exact: true })).toHaveCount(1);
  await expect(fields.start.getByRole("option", { name: "8:15 am", exact: true })).toHaveCount(0);
  await expect(profile.panel.dialog).toContainText("$190.00");
  await profile.panel.message.fill("An evening, please");
  expect(await sweepScreen(customer.page, "panel-ask")).toEqual([]);
  await customer.page.setViewportSize({ width: 1280, height: 800 });
  await profile.panel.send.click();
  const booking = new BookingPage(customer.page);
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);

  await expect(requests.card("An evening, please")).toContainText("It is in none of your slots");
  expect(await sweepScreen(owner.page, "requests-own-time")).toEqual([]);
  await requests.approve("An evening, please");
  await expect(booking.standing).toHaveText("Approved, pay now");
  await customer.page.getByRole("main").getByRole("button", { name: /^Pay/ }).click();
  await new PayPage(customer.page).pay();
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.fact("When")).toContainText("6:00 pm");
});

test("says that time with a price waits until its provider can be paid", async ({ signIn, publish, noise }) => {
  noise.allow(/requestPiece/);
  const slot = await slotInDays({ days: 3 }, { priceMinor: 0 });
  const provider = await publish({ slots: { main: slot }, profile: { zone }, canBePaid: false });
  const { page } = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(page);
  const start = new Date(slot.end.getTime() + 3_600_000).toISOString();
  await profile.open(provider.handle, { ask: "mix", start, minutes: "90" });
  await profile.panel.send.click();
  await expect(profile.panel.dialog).toContainText("Paid time waits until its provider has connected payouts");
});

test("shows the same choice to whoever opens the address, and sends nothing while signed out", async ({
  visit,
  publish,
}) => {
  const slot = await slotInDays({ days: 3 });
  const provider = await publish({ slots: { main: slot }, profile: { zone } });
  const profile = new ProfilePage(await visit({ timezoneId: zone }));
  const start = new Date(slot.end.getTime() + 3_600_000).toISOString();
  await profile.open(provider.handle, { ask: "mix", start, minutes: "90" });
  const fields = new TimeFields(profile.panel.dialog);
  await expect(fields.start.locator("option:checked")).toHaveText("3:00 pm");
  await expect(fields.length.locator("option:checked")).toHaveText("1.5 hours");
  await expect(profile.panel.signIn).toHaveAttribute("href", /ask%3Dmix/);
  await profile.panel.close.click();
  await expect(profile.panel.dialog).toHaveCount(0);
});
