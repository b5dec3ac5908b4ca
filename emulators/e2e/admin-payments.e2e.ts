import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("leads from a booking to its payment, finds it by the processor's id, and shows what goes back of it", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const slot = { ...(await slotInDays({ days: 6 })), priceMinor: 7_337 };
  const provider = await publish({ slots: { main: slot } });
  const customer = await signIn();
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(customer.page).pay();
  const booking = new BookingPage(customer.page);
  await expect(booking.standing).toHaveText("Confirmed");
  const reference = await booking.fact("Reference").innerText();

  const { page, email } = await signIn();
  await makeAdmin(email);
  await page.goto(`/admin/bookings/${booking.bookingId()}`);
  await page.getByRole("button", { name: "Cancel for the provider" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The studio was flooded");
  await dialog.getByRole("button", { name: "Cancel the booking" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: "What was paid, and what has moved of it" }).click();
  const card = page.getByRole("region", { name: "Payment of $146.74" });
  await expect(card.getByRole("listitem")).toContainText("Refund, $146.74Done");
  await expect(card).toContainText("$146.74: owed back, or gone back");
  await expect(card.getByRole("link", { name: `Booking ${reference}` })).toBeVisible();
  expect(await sweepScreen(page, "admin-payments")).toEqual([]);

  const refundId = /re_\w+/.exec(await card.innerText())?.[0] ?? "";
  await page.getByRole("textbox", { name: "Reference or processor id" }).fill(refundId);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`text=${refundId}`));
  await expect(card).toContainText(refundId);
  await page.goto("/admin/payments?text=re_unknown");
  await expect(page.getByRole("heading", { name: "No payment found" })).toBeVisible();
});
