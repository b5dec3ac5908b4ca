import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("explains a slot by request and lets nobody book it at once", async ({ page, publish }) => {
  const provider = await publish({
    slots: { asked: await slotInDays({ days: 2 }, { mode: "request" }), instant: await slotInDays({ days: 3 }) },
  });
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await expect(profile.cells("asked", "free")).toHaveAccessibleName(/by request/);
  await expect(profile.cells("asked", "free")).toContainText("Request");
  await expect(profile.cells("instant", "free")).toContainText("Instant");

  await profile.choose("asked");
  await expect(profile.panel.dialog).toContainText("nothing is charged before they approve and you pay");
  await expect(profile.panel.hold).toHaveCount(0);
  await expect(profile.panel.signIn).toBeVisible();
});

test("sells the seats of a class, never more than there are, while another browser counts", async ({
  signIn,
  visit,
  publish,
}) => {
  const slot = await slotInDays({ days: 2, hours: 2 });
  const provider = await publish({
    slots: { lesson: makeClassSlot({ start: slot.start, end: slot.end, capacity: 2 }) },
    profile: { discipline: "art", rates: [{ task: "class", rateMinor: 4_800 }] },
  });
  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  await expect(watcher.cells("lesson")).toContainText("2 seats left");

  const [first, second] = await Promise.all([signIn(), signIn()]);
  const mine = new ProfilePage(first.page);
  await mine.open(provider.handle);
  await mine.choose("lesson");
  await expect(mine.panel.dialog).toContainText("2 seats left");
  await expect(mine.panel.seats.getByRole("radio")).toHaveCount(2);

  const theirs = new ProfilePage(second.page);
  await theirs.open(provider.handle);
  await theirs.choose("lesson");
  await theirs.panel.chooseSeats(2);
  await theirs.panel.chooseSeats(1);
  await theirs.panel.hold.click();
  await new PayPage(second.page).arrive();

  await expect(watcher.cells("lesson")).toContainText("1 seat left", { timeout: 2_000 });
  await expect(mine.panel.dialog).toContainText("1 seat left");
  await expect(mine.panel.seats.getByRole("radio", { name: /^2\s*waitlist$/ })).toHaveCount(1);
  await mine.panel.hold.click();
  await new PayPage(first.page).pay();
  await expect(new BookingPage(first.page).standing).toHaveText("Confirmed");
  await expect(new BookingPage(first.page).fact("What")).toHaveText("Watercolour skies, 1 seat");

  await expect(watcher.cells("lesson")).toHaveAccessibleName(/No seats left/, { timeout: 2_000 });
  await expect(watcher.cells("lesson")).toHaveAttribute("data-state", "booked");
});
