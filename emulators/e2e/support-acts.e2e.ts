import { demoProviders } from "../factories/demo-people.ts";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage, wholeStrip } from "./pages/profile-page.ts";

test("approves for a provider and moves for a customer, with reasons that both parties read on the booking", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const [asked, other] = await Promise.all([slotInDays({ days: 4 }, { mode: "request" }), slotInDays({ days: 6 })]);
  const provider = await publish({ slots: { asked, other } });
  const [customer, owner, support] = await Promise.all([signIn(), signIn({ email: provider.email }), signIn()]);
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle, { slot: "asked" });
  await profile.panel.message.fill("Two songs, please");
  await profile.panel.send.click();
  const booking = new BookingPage(customer.page);
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);

  const { page } = support;
  await makeAdmin(support.email);
  await page.goto(`/admin/bookings/${booking.bookingId()}`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Approve for the provider" }).click();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("They said yes on the phone");
  await dialog.getByRole("button", { name: "Approve the request" }).click();
  await expect(dialog).toBeHidden();
  await expect(booking.standing).toHaveText("Approved, pay now");
  await expect(customer.page.getByText("They said yes on the phone")).toBeVisible();
  await customer.page.getByRole("main").getByRole("button", { name: /^Pay/ }).click();
  await new PayPage(customer.page).pay();
  await expect(booking.standing).toHaveText("Confirmed");
  const before = await booking.fact("When").innerText();

  await page.getByRole("button", { name: "Move for the customer" }).click();
  await expect(dialog.getByRole("combobox", { name: "New time" })).toBeVisible();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The studio opens late");
  expect(await sweepScreen(page, "admin-move")).toEqual([]);
  await page.setViewportSize(wholeStrip);
  await dialog.getByRole("button", { name: "Move the booking" }).click();
  await expect(dialog).toBeHidden();
  await expect(booking.fact("When")).not.toHaveText(before);
  const his = new BookingPage(owner.page);
  await owner.page.goto(`/bookings/${booking.bookingId()}`);
  for (const each of [booking, his]) await expect(each.page.getByText("The studio opens late")).toBeVisible();
});

test("checks the invariants over all that is stored, and says how much it has looked through", async ({ signIn }) => {
  test.slow();
  const { page, email } = await signIn();
  await makeAdmin(email);
  await page.goto("/admin/invariants");
  await page.getByRole("button", { name: "Check everything now" }).click();
  await expect(page.getByRole("status").filter({ hasText: /Everything that was checked holds|violation/ })).toBeVisible(
    {
      timeout: 180_000,
    },
  );
  await expect(page.getByRole("row").filter({ hasText: "No overlap" })).toContainText(/\d+ providers/);
  // What other tests change in this very moment may show. Nothing happens to what the seed has sold.
  for (const { uid } of demoProviders) await expect(page.getByText(`Provider ${uid}`, { exact: true })).toHaveCount(0);
  expect(await sweepScreen(page, "admin-invariants")).toEqual([]);
});
