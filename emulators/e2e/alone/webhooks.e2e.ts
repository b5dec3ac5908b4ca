import { slotInDays } from "../fixtures/slot-in-days.ts";
import { deliverWebhooks, flushWebhooks } from "../fixtures/stripe-control.ts";
import { expect, test } from "../fixtures/test.ts";
import { BookingPage } from "../pages/booking-page.ts";
import { PayPage } from "../pages/pay-page.ts";
import { ProfilePage } from "../pages/profile-page.ts";

test.afterEach(() => deliverWebhooks("normal"));

test("says confirming while the webhook is late, and confirmed as soon as it comes, without reload", async ({
  signIn,
  publish,
}) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  await deliverWebhooks("hold");
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  // The page's own look-up would settle it first: this test is about the webhook.
  await page.route("**/checkPayment", (route) => route.abort("aborted"));
  await new PayPage(page).pay();

  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirming your payment");
  await page.reload();
  await expect(booking.standing).toHaveText("Confirming your payment");
  await flushWebhooks();
  await expect(booking.standing).toHaveText("Confirmed", { timeout: 5_000 });
});

test("settles by the page's own look-up when the webhook never comes", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  await deliverWebhooks("lose");
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).pay();

  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirming your payment");
  await expect(booking.standing).toHaveText("Confirmed");
});
