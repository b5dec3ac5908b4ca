import { join } from "node:path";
import { root } from "../launch/stacks.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("keeps a receipt of what was paid and what came back, live, in print and in the list of bookings", async ({
  signIn,
  publish,
}) => {
  test.setTimeout(240_000);
  const slot = { ...(await slotInDays({ days: 2 })), priceMinor: 8_555 };
  const provider = await publish({ slots: { main: slot } });
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(page).pay();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  const bookingId = booking.bookingId();
  const reference = await booking.fact("Reference").innerText();

  await booking.receipt.click();
  await expect(page.getByText("Paid", { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(`Receipt R-${reference} · FlexSession`);
  await expect(page.getByRole("row").last()).toHaveText("Total paid$171.10");
  expect(await sweepScreen(page, "receipt-paid")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // The same person cancels in another tab; the open receipt shows what comes back.
  const other = await page.context().newPage();
  await other.goto(`/bookings/${bookingId}`);
  const again = new BookingPage(other);
  await again.cancel.click();
  await again.cancelDialog.getByRole("button", { name: "Cancel, $85.55 back" }).click();
  await expect(again.standing).toHaveText("You cancelled this booking");
  await expect(page.getByText("Partly refunded")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Refunded/ })).toHaveText("Refunded-$85.55");
  await expect(page.getByRole("row").last()).toHaveText("Remains paid$85.55");
  expect(await sweepScreen(page, "receipt-refunded")).toEqual([]);

  for (const colorScheme of ["light", "dark"] as const) {
    await page.setViewportSize({ width: 794, height: 1_123 });
    await page.emulateMedia({ media: "print", colorScheme });
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("row").last()).toBeVisible();
    const [text, ground] = await page.evaluate(() => [
      getComputedStyle(document.querySelector("tfoot td") ?? document.body).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect([text, ground]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.screenshot({ path: join(root, "test-results", "screens", `receipt-print-${colorScheme}.png`) });
  }
  await page.emulateMedia({ media: "screen" });

  await page.goto("/bookings");
  await page.getByRole("link", { name: /^Receipt of / }).click();
  await expect(page.getByText(`R-${reference}`)).toBeVisible();

  const owner = await signIn({ email: provider.email });
  await owner.page.goto(`/bookings/${bookingId}/receipt`);
  await expect(owner.page.getByRole("heading", { name: "There is no receipt here" })).toBeVisible();
  expect(await sweepScreen(owner.page, "receipt-not-yours")).toEqual([]);
});
