import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const zones = ["America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"];

test("writes the same instant rightly in four zones, with the provider's beside", async ({ visit, publish }) => {
  const slot = await slotInDays({ days: 3, at: "10:30" });
  const provider = await publish({ slots: { main: slot }, profile: { zone: "America/New_York" } });

  for (const timezoneId of zones) {
    const profile = new ProfilePage(await visit({ timezoneId, locale: "de-DE" }));
    await profile.open(provider.handle);
    await expect(profile.cells("main")).toHaveAccessibleName(labelIn(timezoneId, slot.start, slot.end));
    const beside = timezoneId === "America/New_York" ? "is in your zone" : "is in New York, where it is";
    await expect(profile.page.getByText(beside)).toBeVisible();
  }
});

test("remembers the chosen zone and clock", async ({ visit, publish }) => {
  const slot = await slotInDays({ days: 3, at: "10:30" });
  const provider = await publish({ slots: { main: slot } });
  const profile = new ProfilePage(await visit());
  await profile.open(provider.handle);
  await expect(profile.cells("main")).toHaveAccessibleName(/10:30 am to 2:30 pm/);

  await profile.chooseZone("Asia/Kathmandu");
  await expect(profile.zone).toHaveValue(/Kath?mandu/);
  await profile.clock24.click();
  const label = labelIn("Asia/Kathmandu", slot.start, slot.end);
  await expect(profile.cells("main")).toHaveAccessibleName(label);

  await profile.page.reload();
  await profile.live.waitFor();
  await expect(profile.cells("main")).toHaveAccessibleName(label);
  await expect(profile.clock24).toHaveAttribute("aria-pressed", "true");
  await profile.clock12.click();
  await expect(profile.cells("main")).toHaveAccessibleName(/[ap]m to/);
});

/** How a cell begins its name, written without the product's own formatting. */
function labelIn(timeZone: string, start: Date, end: Date): RegExp {
  const at = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  const time = (date: Date) => at(date).toPlainTime().toString({ smallestUnit: "minute" });
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone }).format(start);
  const month = new Intl.DateTimeFormat("en", { month: "long", timeZone }).format(start);
  return new RegExp(`^${weekday} ${at(start).day} ${month}, ${time(start)} to ${time(end)}, mix, instant booking`);
}
