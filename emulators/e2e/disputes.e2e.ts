import { demoAdmin } from "../factories/demo-people.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { decideDispute, disputeBooking } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

for (const outcome of ["won", "lost"] as const) {
  test(`shows a dispute in both rooms, on both bookings and to admins, until it is ${outcome}`, async ({
    signIn,
    publish,
  }) => {
    test.slow();
    const provider = await publish({ slots: { main: await slotInDays({ days: 5 }) } });
    const { page } = await signIn();
    const profile = new ProfilePage(page);
    await profile.open(provider.handle);
    await profile.choose("main");
    await profile.panel.chooseLength("2 hours");
    await profile.panel.hold.click();
    await new PayPage(page).pay();
    const booking = new BookingPage(page);
    await expect(booking.standing).toHaveText("Confirmed");
    const reference = await booking.fact("Reference").textContent();

    const owner = await signIn({ email: provider.email });
    await owner.page.goto(`/bookings/${booking.bookingId()}/room`);
    const disputeId = await disputeBooking(booking.bookingId());
    await expect(page.getByRole("alert")).toContainText("Your bank is looking at this payment");
    await expect(owner.page.getByRole("alert")).toContainText("The bank of the customer is looking at this payment");
    await expect(owner.page.getByText(/The customer's bank has taken the payment back/)).toBeVisible();

    const admin = await signIn({ email: demoAdmin.email });
    await admin.page.goto("/admin/disputes");
    const row = admin.page.getByRole("listitem").filter({ hasText: reference ?? "" });
    await expect(row).toContainText("Open");
    await row.getByRole("link").click();
    await expect(admin.page.getByRole("heading", { name: "The booking", exact: true })).toBeVisible();
    await expect(admin.page.getByText(/^Left with the processor, sent on/)).toBeVisible();
    if (outcome === "won") {
      expect(await sweepScreen(page, "booking-disputed")).toEqual([]);
      expect(await sweepScreen(owner.page, "room-disputed")).toEqual([]);
      expect(await sweepScreen(admin.page, "admin-dispute")).toEqual([]);
      await admin.page.goto("/admin/disputes");
      await expect(row).toBeVisible();
      expect(await sweepScreen(admin.page, "admin-disputes")).toEqual([]);
    }

    await decideDispute(disputeId, outcome);
    const said = outcome === "won" ? "has decided that this payment stands" : /has given \$[\d.]+ of this payment back/;
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(owner.page.getByRole("alert")).toContainText(said);
    await expect(admin.page.getByText(outcome === "won" ? "Won" : "Lost", { exact: true }).first()).toBeVisible();
  });
}

test("shows the pages of admins to nobody else", async ({ signIn, page }) => {
  await page.goto("/admin/disputes");
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  const { page: own } = await signIn();
  for (const path of ["/admin/disputes", "/admin/disputes/du_1"]) {
    await own.goto(path);
    await expect(own.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  }
});
