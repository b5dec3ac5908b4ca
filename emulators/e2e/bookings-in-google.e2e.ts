import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { google } from "./fixtures/google-control.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { CalendarsPage } from "./pages/calendars-page.ts";
import { MovePage } from "./pages/move-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

/** The starts of our events in an account's calendars, as they stand at Google. */
async function startsAt(email: string): Promise<(string | undefined)[]> {
  const { accounts } = await google.state();
  const events = Object.values(accounts[email]?.calendars ?? {}).flatMap((each) => Object.values(each.events));
  return events
    .filter(({ id, status }) => id.startsWith("fsb") && status !== "cancelled")
    .map(({ start }) => start?.dateTime);
}

test("writes a booking into its provider's Google, moves it there when it moves, and takes it out when asked", async ({
  signIn,
  publish,
  noise,
}) => {
  test.setTimeout(300_000);
  // What was not granted yet is asked of Google then.
  noise.allow(/writeBookings/);
  const slots = {
    main: await slotInDays({ days: 6, hours: 2 }),
    other: await slotInDays({ days: 8, hours: 2 }),
    closed: await slotInDays({ days: 10, hours: 4 }),
  };
  const provider = await publish({ slots });
  const email = `${provider.uid}@gmail.test`;
  const gigs = { id: `${provider.uid}@group.calendar.google.com`, summary: "Gigs", accessRole: "owner" };
  await google.control("/accounts", { email, calendars: [gigs] });
  const isoAt = (slot: Slot, hours: number) => ({ dateTime: addMilliseconds(slot.start, hours * hour).toISOString() });
  await google.putEvent(email, { summary: "Dentist", start: isoAt(slots.closed, 0), end: isoAt(slots.closed, 1.2) });
  await google.putEvent(email, { summary: "Run", start: isoAt(slots.closed, 5), end: isoAt(slots.closed, 6) });
  const { page } = await signIn({ email: provider.email });
  const calendars = new CalendarsPage(page);
  await calendars.open();
  await calendars.connectAs(email);
  await expect(page.getByText("Google will ask whether we may write")).toBeVisible();

  const blocks = page.getByRole("region", { name: "What blocks what" });
  await expect(blocks.getByRole("listitem")).toHaveText(new RegExp(`Busy in ${email}Closes .* of .*See the week`));
  await expect(blocks).toContainText("One other event closes nothing that you offer.");
  await expect(page.getByText(/Dentist|Run/)).toHaveCount(0);
  await page.getByRole("button", { name: "Write my bookings into Google" }).click();
  await expect(page.getByText("See, create, change, and delete events on Google calendars you own")).toBeVisible();
  await calendars.allow.click();
  await expect(page.getByText(`Your bookings are written into ${email}, and follow`)).toBeVisible();
  expect(await sweepScreen(page, "studio-calendars-writing")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  const customer = await signIn();
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(customer.page).pay();
  await expect(new BookingPage(customer.page).standing).toHaveText("Confirmed");
  await expect.poll(() => startsAt(email), { timeout: 20_000 }).toEqual([slots.main.start.toISOString()]);

  await customer.page.getByRole("link", { name: "Move to another time" }).click();
  const move = new MovePage(customer.page);
  await move.times.first().check({ force: true });
  await move.act("Move it").click();
  await expect(new BookingPage(customer.page).fact("Moved from")).toBeVisible();
  await expect.poll(() => startsAt(email), { timeout: 20_000 }).toEqual([slots.other.start.toISOString()]);

  await page.getByLabel("Write them into").selectOption("Gigs");
  await expect(page.getByText("Your bookings are written into Gigs, and follow")).toBeVisible();
  const inGigs = async () => Object.keys((await google.state()).accounts[email]?.calendars[gigs.id]?.events ?? {});
  await expect.poll(async () => (await inGigs()).length).toBe(1);
  expect(await startsAt(email)).toHaveLength(1);

  await page.getByRole("button", { name: "Stop writing them" }).click();
  await expect(page.getByRole("button", { name: "Write my bookings into Google" })).toBeVisible();
  await expect.poll(() => startsAt(email)).toEqual([]);
  // It was granted before: Google is not asked again.
  await page.getByRole("button", { name: "Write my bookings into Google" }).click();
  await expect(page.getByText(`Your bookings are written into ${email}, and follow`)).toBeVisible();
  await expect.poll(() => startsAt(email)).toEqual([slots.other.start.toISOString()]);
});
