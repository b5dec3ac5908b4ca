import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { localDateOf } from "@flexsession/domain/time/local-day";
import type { Locator } from "@playwright/test";
import { google } from "./fixtures/google-control.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { CalendarsPage } from "./pages/calendars-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { WeekPage } from "./pages/week-page.ts";

/** What a browser draws of a cell and tells of it, without its place and times. */
async function lookOf(cell: Locator): Promise<string> {
  const html = await cell.evaluate((element) => element.outerHTML);
  return html.replaceAll(/\d+:\d+|[ap]m|(?:data-cell|tabindex|aria-label)="[^"]*"/g, "");
}

test("closes time everywhere the moment a calendar fills, as if it were booked, and opens it again", async ({
  signIn,
  visit,
  publish,
}) => {
  test.setTimeout(120_000);
  const [main, other] = [await slotInDays({ days: 5 }), await slotInDays({ days: 6 })];
  const booked = { slotId: "other", start: other.start, end: addMilliseconds(other.start, hour) };
  const provider = await publish({
    slots: { main, other },
    claims: { claim: { ...booked, state: "booked", until: null } },
  });
  const account = `${provider.uid}@gmail.test`;
  const { page } = await signIn({ email: provider.email });
  const calendars = new CalendarsPage(page);
  await calendars.open();
  await calendars.connectAs(account);
  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  await expect(watcher.cells("main", "free")).toHaveCount(1);

  const times = {
    start: { dateTime: main.start.toISOString() },
    end: { dateTime: addMilliseconds(main.start, hour).toISOString() },
  };
  const id = await google.putEvent(account, { ...times, summary: "Dentist" });
  const taken = watcher.cells("main", "booked");
  await expect(taken).toHaveAccessibleName(/10:00 am to 11:00 am, .*taken/, { timeout: 15_000 });
  await expect(watcher.cells("main", "free")).toHaveAccessibleName(/11:00 am to 2:00 pm/);
  expect(await lookOf(taken)).toBe(await lookOf(watcher.cells("other", "booked")));
  await expect(watcher.page.getByText("Dentist")).toHaveCount(0);

  const week = new WeekPage(page);
  const date = localDateOf(main.start, "America/New_York");
  await week.open(date, "list");
  await expect(week.marks("unavailable")).toContainText("Busy elsewhere");
  await page.getByRole("button", { name: "Why is a time not offered?" }).click();
  await week.dialog.getByLabel("Date").fill(date);
  await week.dialog.getByLabel("Start").fill("10:00");
  await expect(week.dialog).toContainText("A calendar that you have connected says that you are busy: ");
  expect(await sweepScreen(page, "studio-why-busy")).toEqual([]);

  await google.putEvent(account, { id, status: "cancelled" });
  await expect(watcher.cells("main", "free")).toHaveAccessibleName(/10:00 am to 2:00 pm/, { timeout: 15_000 });
  await expect(taken).toHaveCount(0);
});
