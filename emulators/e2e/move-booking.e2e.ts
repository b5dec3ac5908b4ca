import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import type { TestProvider } from "./fixtures/publish-provider.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { refundedAmounts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MovePage } from "./pages/move-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

/** Two hours each, the first of them the one to book; at prices that no other test refunds. */
async function threeSlots() {
  return {
    main: await slotInDays({ days: 6, hours: 2 }, { priceMinor: 8_151 }),
    dear: await slotInDays({ days: 8, hours: 2 }, { priceMinor: 9_093 }),
    cheap: await slotInDays({ days: 9, hours: 2 }, { priceMinor: 7_037 }),
  };
}

async function book(page: Page, provider: TestProvider): Promise<BookingPage> {
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(page).pay();
  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  return booking;
}

/** The booking's page in another browser, as its provider. */
async function asProvider(page: Page, booking: BookingPage): Promise<BookingPage> {
  await page.goto(`/bookings/${booking.bookingId()}`);
  const theirs = new BookingPage(page);
  await expect(theirs.standing).toHaveText("Confirmed");
  return theirs;
}

function eventIn(calendarFile: string | undefined): ICAL.Event {
  const text = Buffer.from(calendarFile ?? "", "base64").toString("utf8");
  const component = ICAL.Component.fromString(text).getFirstSubcomponent("vevent");
  if (!component) throw new Error("there is no calendar file");
  return new ICAL.Event(component);
}

test("moves to a cheaper time by the keyboard: at once, the difference back, both pages live, one mail each", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const provider = await publish({ slots: await threeSlots() });
  const { page, email } = await signIn();
  const booking = await book(page, provider);
  const owner = await signIn({ email: provider.email });
  const theirs = await asProvider(owner.page, booking);
  const before = await booking.fact("When").textContent();

  await page.getByRole("link", { name: "Move to another time" }).press("Enter");
  const move = new MovePage(page);
  await expect(move.title).toBeVisible();
  await expect(move.times).toHaveCount(2);
  await expect(page.getByText(/^Your time now: /)).toBeVisible();
  await move.time("$18.84 more").focus();
  await page.keyboard.press("Space");
  await expect(move.act("Hold it and pay $18.84")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(move.summary).toContainText("Goes back to your card$22.28");
  expect(await sweepScreen(page, "move-choose")).toEqual([]);
  await move.act("Move it, $22.28 back").press("Enter");

  await expect(booking.fact("Price")).toHaveText("$140.74");
  await expect(booking.fact("Moved from")).toHaveText(before ?? "");
  await expect(theirs.fact("Price")).toHaveText("$140.74");
  await expect(theirs.fact("Moved from")).toBeVisible();
  await expect.poll(refundedAmounts).toContain(2_228);
  expect(await sweepScreen(page, "booking-moved")).toEqual([]);

  for (const address of [email, provider.email]) {
    const [first, moved] = await Promise.all([
      waitForMail(address, /^(Confirmed|Booked): /),
      waitForMail(address, /^Moved: /),
    ]);
    const [old, now] = [first, moved].map((each) => eventIn(each.attachments[0]?.content));
    expect(now?.uid).toBe(old?.uid);
    expect(now?.sequence).toBeGreaterThan(old?.sequence ?? Number.NaN);
  }
});

test("holds a dearer time beside the old one until it is paid, and swaps them before both parties' eyes", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const provider = await publish({ slots: await threeSlots() });
  const { page } = await signIn();
  const booking = await book(page, provider);
  const address = page.url();
  const owner = await signIn({ email: provider.email });
  const theirs = await asProvider(owner.page, booking);
  const before = await booking.fact("When").textContent();

  await page.getByRole("link", { name: "Move to another time" }).click();
  const move = new MovePage(page);
  await move.time("$18.84 more").check({ force: true });
  await move.act("Hold it and pay $18.84").click();
  const checkout = new PayPage(page);
  await checkout.arrive();
  await expect(owner.page.getByRole("heading", { name: /would like to move to another time/ })).toBeVisible();
  expect(await sweepScreen(owner.page, "move-held-provider")).toEqual([]);

  await checkout.back.click();
  await expect(page.getByRole("heading", { name: "Another time is held for you" })).toBeVisible();
  await expect(booking.timer).toContainText(/\d:\d\d/);
  expect(await sweepScreen(page, "move-held")).toEqual([]);
  await page.goto("/bookings");
  await expect(page.getByText("another time is held, not paid yet")).toBeVisible();
  await page.goto(address);
  await page.getByRole("button", { name: "Pay $18.84" }).click();
  await new PayPage(page).pay();

  await expect(booking.fact("Price")).toHaveText("$181.86");
  await expect(booking.fact("Moved from")).toHaveText(before ?? "");
  await expect(theirs.fact("Price")).toHaveText("$181.86");
  await expect(owner.page.getByRole("heading", { name: /would like to move/ })).toBeHidden();
});

test("leaves the booking where it is when the dearer time is let go", async ({ signIn, publish }) => {
  test.slow();
  const provider = await publish({ slots: await threeSlots() });
  const { page } = await signIn();
  const booking = await book(page, provider);
  const before = await booking.fact("When").textContent();
  await page.getByRole("link", { name: "Move to another time" }).click();
  const move = new MovePage(page);
  await move.time("$18.84 more").check({ force: true });
  await move.act("Hold it and pay $18.84").click();
  const checkout = new PayPage(page);
  await checkout.arrive();
  await checkout.back.click();
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByText(/^You let .+ Your booking stays where it is\.$/)).toBeVisible();
  await expect(booking.fact("When")).toHaveText(before ?? "");
  expect(await sweepScreen(page, "move-let-go")).toEqual([]);
});

test("says that there is no other time, and leads to the room", async ({ signIn, publish }) => {
  const { main } = await threeSlots();
  const provider = await publish({ slots: { main } });
  const { page } = await signIn();
  await book(page, provider);
  await page.getByRole("link", { name: "Move to another time" }).click();
  await expect(page.getByText("No other free time of 2 hours in these days")).toBeVisible();
  expect(await sweepScreen(page, "move-none")).toEqual([]);
  await page.getByRole("button", { name: "Later days" }).click();
  await expect(page.getByRole("button", { name: "Earlier days" })).toBeEnabled();
});
