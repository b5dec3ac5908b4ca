import { paths } from "@flexsession/domain/paths";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { auth, firestore } from "./fixtures/store.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RoomPage } from "./pages/room-page.ts";

const wide = { width: 1280, height: 800 };
const reason = "The studio was flooded";

test("cancels for a provider with a reason: all of it goes back, and both parties see why", async ({
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
  const bookingId = booking.bookingId();
  const reference = await booking.fact("Reference").innerText();
  const owner = await signIn({ email: provider.email });

  const { page, email } = await signIn();
  await makeAdmin(email);
  await page.goto("/admin/bookings");
  await page.getByRole("textbox", { name: "Booking reference" }).fill(reference.toLowerCase());
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: `Open the booking ${reference}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Booking ${reference}` })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /Payment/ })).toBeVisible();
  await page.getByRole("button", { name: "Cancel for the provider" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("$146.74 goes back to the customer");
  await dialog.getByRole("button", { name: "Cancel the booking" }).click();
  await expect(dialog).toContainText("Please say why");
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("button", { name: "Cancel the booking" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Cancelled for a party")).toBeVisible();
  await expect(page.getByText("Neither party could do anything now.")).toBeVisible();
  expect(await sweepScreen(page, "admin-booking")).toEqual([]);
  await page.setViewportSize(wide);

  for (const party of [customer, owner]) {
    const room = new RoomPage(party.page);
    await room.open(bookingId);
    await expect(room.thread).toContainText("FlexSession support cancelled the booking for the provider");
    await expect(room.thread).toContainText(reason);
  }
  for (const address of [customer.email, provider.email]) {
    const mail = await waitForMail(address, /^Cancelled/);
    expect(mail.text).toContain(`Support says why: ${reason}`);
  }

  await page.goto("/admin/people");
  await page.getByRole("textbox", { name: "Name, e-mail or account id" }).fill(customer.email);
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: new RegExp(customer.email.replaceAll(".", "\\.")) }).click();
  await page.getByRole("button", { name: "Suspend" }).click();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Books and never comes");
  await dialog.getByRole("button", { name: "Suspend" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("definition").filter({ hasText: "Books and never comes" })).toBeVisible();
  await expect(page.getByText(reference)).toBeVisible();
  expect(await sweepScreen(page, "admin-person")).toEqual([]);
  await page.setViewportSize(wide);
  await waitForMail(customer.email, /is suspended/);
  await page.goto("/admin/audit");
  await expect(page.getByRole("listitem").filter({ hasText: "Books and never comes" }).first()).toBeVisible();
  expect(await sweepScreen(page, "admin-audit")).toEqual([]);
});

test("shows a mail that did not leave with its cause, and sends it once somebody says so", async ({ signIn }) => {
  const customer = await signIn();
  const { page, email } = await signIn();
  await makeAdmin(email);
  const { uid } = await auth().getUserByEmail(customer.email);
  const [mailId, at] = [`stuck-${uid}`, new Date("2026-01-05T10:00:00Z")];
  const failed = { state: "failed", attempts: 8, failure: "ECONNECTION CONN", dueAt: at, createdAt: at };
  const told = { mailId, kind: "standing", uid, to: "good", reason: "It was a mistake" };
  await firestore()
    .doc(paths.mail(mailId))
    .set({ ...told, ...failed });

  await page.goto("/admin/stuck");
  const row = page.getByRole("listitem").filter({ hasText: uid });
  await expect(row).toContainText("ECONNECTION CONN");
  expect(await sweepScreen(page, "admin-stuck")).toEqual([]);
  await page.setViewportSize(wide);
  await row.getByRole("button", { name: "Try again: Mail: standing" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("The mail server is back");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);
  expect((await waitForMail(customer.email, /is open again/)).text).toContain("It was a mistake");
});
