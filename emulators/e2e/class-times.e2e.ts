import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { publishClass } from "./fixtures/publish-class.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { ClassesPage } from "./pages/classes-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const zone = "America/New_York";

test("adds a date and a weekly time to a class, ends one that is booked before the eyes of its student, and removes a date", async ({
  publish,
  signIn,
}) => {
  test.slow();
  const teacher = await publish({ slots: {}, profile: { zone, discipline: "art" } });
  const today = localDateOf(await stackNow(), zone);
  const inDays = (days: number) => addLocalDays(today, days);
  const weekday = Temporal.PlainDate.from(inDays(3)).dayOfWeek;
  const { classId } = await publishClass(teacher.uid, {
    weekly: [{ weekday, at: "18:00", minutes: 120 }],
    dates: [{ date: inDays(4), at: "10:00", minutes: 60 }],
    from: today,
  });

  const student = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(student.page);
  await profile.open(teacher.handle);
  await profile.strip.locator("[data-state=free]").first().click();
  await profile.panel.hold.click();
  await new PayPage(student.page).pay();
  const booking = new BookingPage(student.page);
  await expect(booking.standing).toHaveText("Confirmed");

  const { page } = await signIn({ email: teacher.email, timezoneId: zone });
  const classes = new ClassesPage(page);
  await page.goto(`/studio/classes/${classId}`);
  await expect(classes.times).toHaveCount(2);
  await expect(classes.times.first()).toContainText(/Every \w+, 6:00/);
  await expect(classes.occurrences.first()).toContainText("1 of 6 seats taken");
  const coming = await classes.occurrences.count();

  await page.getByRole("button", { name: "Add times" }).click();
  await classes.dialog.getByRole("button", { name: /^Remove/ }).click();
  await classes.dialog.getByRole("button", { name: "Add and publish" }).click();
  await expect(classes.dialog).toContainText("Add a weekly time or a date.");
  await classes.dialog.getByRole("button", { name: "Add a date" }).click();
  await classes.dialog.getByLabel("Date").fill(inDays(5));
  expect(await sweepScreen(page, "studio-class-add-times")).toEqual([]);
  await classes.dialog.getByRole("button", { name: "Add and publish" }).click();
  await expect(classes.dialog).toBeHidden();
  await expect(classes.times).toHaveCount(3);
  await expect(classes.occurrences).toHaveCount(coming + 1);
  expect(await sweepScreen(page, "studio-class-times")).toEqual([]);

  await classes.times.first().getByRole("button", { name: /^End/ }).click();
  await expect(classes.dialog).toContainText("1 seat is booked in what goes.");
  expect(await sweepScreen(page, "studio-class-end-time")).toEqual([]);
  await classes.dialog.getByRole("button", { name: "End it and refund everybody" }).click();
  await expect(classes.dialog).toBeHidden();
  await expect(booking.standing).toHaveText(/cancelled/i);
  await expect(student.page.getByText(/\$48.00/).first()).toBeVisible();
  await expect(classes.occurrences).toHaveCount(2);

  await classes.times
    .first()
    .getByRole("button", { name: /^Remove/ })
    .click();
  await classes.dialog.getByRole("button", { name: /^Cancel it/ }).click();
  await expect(classes.dialog).toBeHidden();
  await expect(classes.occurrences).toHaveCount(1);
});
