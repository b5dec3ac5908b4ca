import { captureEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { firestore } from "./fixtures/store.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("shows admins the ledger, live and by booking, and proves it against the processor", async ({
  signIn,
  publish,
}) => {
  test.setTimeout(240_000);
  const { page, email } = await signIn();
  await page.goto("/admin/ledger");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Ledger");
  await makeAdmin(email);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Ledger" })).toBeVisible();
  await expect(page.getByText("Entries that sum to zero")).toBeVisible();

  const slot = { ...(await slotInDays({ days: 3 })), priceMinor: 6_661 };
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
  const row = page.getByRole("listitem").filter({ hasText: "-$133.22" });
  await expect(row.first()).toBeVisible();

  await page.getByRole("textbox", { name: "Booking reference" }).fill(reference.toLowerCase());
  await expect(page.getByRole("listitem").filter({ hasText: /capture-/ })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Cause" }).selectOption({ label: "Refund" });
  await expect(page.getByRole("heading", { name: "No entries" })).toBeVisible();
  await page.getByRole("combobox", { name: "Cause" }).selectOption({ label: "Every cause" });
  await expect(page.getByRole("listitem").filter({ hasText: /capture-/ })).toHaveCount(1);

  await page.getByRole("button", { name: "Compare with the processor" }).click();
  await expect(page.getByText(/does? not agree|agrees with/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("row", { name: /^Sum/ })).toContainText("$0.00");
  expect(await sweepScreen(page, "ledger")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // An entry of a payment that the processor has never seen.
  const ghost = { paymentId: `ghost-${provider.uid}`, amountMinor: 4_242, feeMinor: 42, owedTo: "bookings" } as const;
  const head = { bookingId: "nowhere", providerId: provider.uid, currency: "usd", at: await stackNow() };
  const entry = captureEntry(head, ghost);
  const stored = firestore().doc(paths.ledgerEntry(entry.entryId));
  await stored.create(entry);
  try {
    await page.getByRole("button", { name: "Compare with the processor" }).click();
    await expect(page.getByText(/not agree/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole("row", { name: /^Another amount\s*processor/ })).toBeVisible();
    expect(await sweepScreen(page, "ledger-disagrees")).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/admin/ledger?reference=2222-2222`);
    await expect(page.getByText("No booking bears this reference.")).toBeVisible();
  } finally {
    await stored.delete();
  }
});
