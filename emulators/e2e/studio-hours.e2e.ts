import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { HoursPage } from "./pages/hours-page.ts";
import { ProfilePage, wholeStrip } from "./pages/profile-page.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A local date of New York some days ahead, and the name of its weekday. */
async function dayAhead(days: number): Promise<{ date: string; weekday: string }> {
  const date = addLocalDays(localDateOf(await stackNow(), "America/New_York"), days);
  return { date, weekday: weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? "" };
}

test("publishes weekly hours that appear on the open page of a customer, and takes a day off from it", async ({
  signIn,
  publish,
  visit,
}) => {
  const provider = await publish({ slots: {} });
  const profile = new ProfilePage(await visit({ timezoneId: "Europe/Berlin", viewport: wholeStrip }));
  await profile.open(provider.handle);
  const free = profile.strip.locator("[data-state=free]");
  await expect(free).toHaveCount(0);

  const { page } = await signIn({ email: provider.email });
  const hours = new HoursPage(page);
  await hours.open();
  expect(await sweepScreen(page, "studio-hours-empty")).toEqual([]);
  const { weekday } = await dayAhead(2);
  await hours.addHours(weekday, 1, "10:00", "14:00");
  await expect(page.getByText("These changes are not published yet.")).toBeVisible();
  await hours.publish.click();
  await expect(hours.said).toContainText("times are offered");
  await expect(free).toHaveCount(2);

  await hours.addDayOff((await dayAhead(9)).date);
  await hours.publish.click();
  await expect(hours.said).toBeVisible();
  await expect(free).toHaveCount(1);
  await page.reload();
  await expect(hours.stretch(weekday, 1).getByLabel("From")).toHaveValue("10:00");
  await expect(page.getByRole("textbox", { name: "Day off" })).toHaveValue((await dayAhead(9)).date);
  await page.getByRole("button", { name: "Add extra hours" }).click();
  expect(await sweepScreen(page, "studio-hours")).toEqual([]);
});

test("names the hours that overlap, keeps what was filled in, and marks what is missing", async ({
  signIn,
  publish,
  noise,
}) => {
  noise.allow(/saveSchedule/);
  const provider = await publish({ slots: {} });
  const { page } = await signIn({ email: provider.email, timezoneId: "Asia/Tokyo" });
  const hours = new HoursPage(page);
  await hours.open();
  const { weekday } = await dayAhead(2);
  await hours.addHours(weekday, 1, "10:00", "14:00");
  await hours.addHours(weekday, 2, "13:00", "17:00");
  await hours.publish.click();
  await expect(hours.refusal).toContainText(/overlap.*In the way: .*1:00 pm – 5:00 pm (EST|EDT|GMT-[45])/);
  await expect(hours.stretch(weekday, 2).getByLabel("From")).toHaveValue("13:00");

  await hours.stretch(weekday, 2).getByLabel("From").fill("");
  await hours.publish.click();
  await expect(hours.stretch(weekday, 2).getByLabel("From")).toBeFocused();
  await expect(hours.stretch(weekday, 2).getByText("Give a time, such as 10:00.")).toBeVisible();
  expect(await sweepScreen(page, "studio-hours-wrong")).toEqual([]);
});
