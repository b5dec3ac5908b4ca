import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import { makeBooking } from "../factories/make-booking.ts";
import { makeClassSlot } from "../factories/make-slot.ts";
import { openAccount, saveBooking } from "./fixtures/open-account.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, freshEmail, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

for (const [name, path, heading] of [
  ["landing", "/", "One good hour at a time."],
  ["browse", "/browse", "Find a time"],
  ["browse-empty", "/browse?q=nobodyiscalledthis", "Find a time"],
  ["help", "/help", "Help"],
  ["terms", "/terms", "Terms"],
  ["privacy", "/privacy", "Privacy"],
  ["refunds", "/refunds", "Refunds"],
  ["not-found", "/no/such/page", "This page does not exist"],
  ["profile-missing", "/p/nobody-by-this-name", "Nobody here goes by this name"],
  ["sign-in", "/sign-in", "Sign in"],
  ["bookings-signed-out", "/bookings", "My bookings"],
] as const) {
  test(`shows ${name} to everybody`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    expect(await sweepScreen(page, name)).toEqual([]);
  });
}

test("shows the pages of an engineer and of a teacher to everybody", async ({ page }) => {
  const profile = new ProfilePage(page);
  for (const handle of ["marcus-reed", "elena-marchetti"]) {
    await profile.open(handle);
    await expect(page.getByRole("heading", { name: "If you cancel" })).toBeVisible();
    expect(await sweepScreen(page, `profile-${handle}`)).toEqual([]);
  }
});

test("shows the panel of each kind of slot to everybody", async ({ page, publish }) => {
  const lesson = await slotInDays({ days: 3, hours: 2 });
  const provider = await publish({
    slots: {
      main: await slotInDays({ days: 2 }),
      lesson: makeClassSlot({ start: lesson.start, end: lesson.end }),
      asked: await slotInDays({ days: 4 }, { mode: "request" }),
    },
  });
  const profile = new ProfilePage(page);
  for (const slotId of ["main", "lesson", "asked"]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await profile.open(provider.handle, { slot: slotId });
    await expect(profile.panel.dialog).toBeVisible();
    expect(await sweepScreen(page, `panel-${slotId}`)).toEqual([]);
  }
  await profile.open(provider.handle, { slot: "gone" });
  await expect(profile.panel.dialog).toContainText("no longer offered");
  await expect(profile.panel.alternatives).toHaveCount(3);
  expect(await sweepScreen(page, "panel-gone")).toEqual([]);
});

test("shows the dialogs of signing in to everybody", async ({ page }) => {
  const signIn = new SignInPage(page);
  await page.goto("/sign-in?continue=%2Fp%2Fmarcus-reed");
  await signIn.email.fill("no address");
  await signIn.sendLink.click();
  await expect(page.getByText("This does not look like an e-mail address.")).toBeVisible();
  expect(await sweepScreen(page, "sign-in-mistake")).toEqual([]);
  await signIn.google.click();
  await expect(signIn.chooser).toBeVisible();
  expect(await sweepScreen(page, "sign-in-chooser")).toEqual([]);
  await signIn.chooser.getByRole("button", { name: "Cancel" }).click();
  await signIn.askForLink(freshEmail());
  expect(await sweepScreen(page, "sign-in-sent")).toEqual([]);
});

test("shows a booking in each of its states to both sides", async ({ signIn, publish }) => {
  const slot = await slotInDays({ days: 3 });
  const provider = await publish({ slots: { main: slot } });
  const customer = await openAccount("Nina Castellano");
  const now = await stackNow();
  const facts = {
    customerId: customer.uid,
    providerId: provider.uid,
    provider: { name: provider.name, zone: "America/New_York", handle: provider.handle },
    customer: { name: customer.name, zone: "Europe/Berlin" },
    slotId: "main",
    start: slot.start,
    end: addMilliseconds(slot.start, 2 * hour),
    createdAt: now,
    receiptUrl: "http://localhost:5154/receipts/none",
  };
  const kept = {
    claimId: "kept",
    slotId: "main",
    start: addMilliseconds(slot.start, 2 * hour),
    end: slot.end,
    until: addMilliseconds(now, 9 * minute),
  };
  const states = {
    awaitingPayment: makeBooking("awaitingPayment", { ...facts, bookingId: `${customer.uid}-1` }),
    confirmed: makeBooking("confirmed", { ...facts, bookingId: `${customer.uid}-2` }),
    expired: makeBooking("expired", { ...facts, bookingId: `${customer.uid}-3` }),
    abandoned: makeBooking("abandoned", { ...facts, bookingId: `${customer.uid}-4` }),
    refunded: makeBooking("refunded", { ...facts, bookingId: `${customer.uid}-5`, alternatives: [kept] }),
    completed: makeBooking("completed", {
      ...facts,
      bookingId: `${customer.uid}-6`,
      start: addMilliseconds(facts.start, -7 * day),
      end: addMilliseconds(facts.end, -7 * day),
    }),
  };
  for (const each of Object.values(states)) await saveBooking(each);

  const { page } = await signIn({ email: customer.email, timezoneId: "Europe/Berlin" });
  for (const [state, { bookingId }] of Object.entries(states)) {
    await page.goto(`/bookings/${bookingId}`);
    await expect(new BookingPage(page).fact("Reference")).toBeVisible();
    expect(await sweepScreen(page, `booking-${state}`)).toEqual([]);
  }
  await page.goto(`/bookings/${states.awaitingPayment.bookingId}?paid=1`);
  await expect(new BookingPage(page).standing).toHaveText("Confirming your payment");
  expect(await sweepScreen(page, "booking-confirming")).toEqual([]);
  await page.goto("/bookings");
  await expect(page.getByRole("listitem").filter({ hasText: "Completed" })).toBeVisible();
  expect(await sweepScreen(page, "bookings")).toEqual([]);

  const owner = await signIn({ email: provider.email });
  await owner.page.goto(`/bookings/${states.confirmed.bookingId}`);
  await expect(new BookingPage(owner.page).fact("You receive")).toBeVisible();
  expect(await sweepScreen(owner.page, "booking-confirmed-provider")).toEqual([]);
  await owner.page.getByText("Account", { exact: true }).click();
  expect(await sweepScreen(owner.page, "account-menu")).toEqual([]);
});
