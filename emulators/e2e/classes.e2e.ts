import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { ClassesPage } from "./pages/classes-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const zone = "America/New_York";

test("creates a class that is booked at once, moves one of it and cancels it, before the eyes of its student", async ({
  publish,
  signIn,
}) => {
  const teacher = await publish({ slots: {}, profile: { zone, discipline: "art" } });
  const { page } = await signIn({ email: teacher.email, timezoneId: zone });
  const classes = new ClassesPage(page);
  await classes.open();
  await expect(page.getByText("You have no classes yet")).toBeVisible();
  expect(await sweepScreen(page, "studio-classes-empty")).toEqual([]);

  await page.getByRole("link", { name: "Create a class" }).click();
  const first = addLocalDays(localDateOf(await stackNow(), zone), 3);
  const weekday = weekdays[Temporal.PlainDate.from(first).dayOfWeek - 1] ?? "";
  await classes.publish.click();
  await expect(page.getByText("Give it a title.")).toBeVisible();
  await expect(page.getByText("Say where it is.")).toBeVisible();
  await classes.describe({ title: "Watercolour skies", price: "48", seats: "6", address: "12 Mill Street", weekday });
  expect(await sweepScreen(page, "studio-class-new")).toEqual([]);
  await classes.publish.click();
  await expect(page.getByRole("heading", { name: "Watercolour skies" })).toBeVisible();
  await expect(classes.occurrences).toHaveCount(12);
  await expect(classes.occurrences.first()).toContainText("0 of 6 seats taken");

  const student = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(student.page);
  await profile.open(teacher.handle);
  await profile.strip.locator("[data-state=free]").first().click();
  await profile.panel.chooseSeats(2);
  await profile.panel.nameOfSeat(2).fill("Noor");
  await profile.panel.hold.click();
  await new PayPage(student.page).pay();
  const booking = new BookingPage(student.page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.fact("Where")).toContainText("12 Mill Street");
  await expect(classes.occurrences.first()).toContainText("2 of 6 seats taken");
  expect(await sweepScreen(page, "studio-class")).toEqual([]);

  await classes.occurrences
    .first()
    .getByRole("button", { name: /^Change/ })
    .click();
  await expect(classes.dialog).toContainText("Nobody has booked anything that changes.");
  await classes.dialog.getByLabel("Begins").fill("10:00");
  await classes.dialog.getByRole("textbox", { name: "Address" }).fill("The Loft");
  await expect(classes.dialog).toContainText("2 seats are booked at times or places that change.");
  expect(await sweepScreen(page, "studio-class-change")).toEqual([]);
  await classes.dialog.getByRole("button", { name: "Save the change" }).click();
  await expect(classes.dialog).toBeHidden();
  await expect(classes.occurrences.first()).toContainText("10:00 am");
  await expect(classes.occurrences.nth(1)).toContainText("6:00 pm");
  await expect(booking.fact("When")).toContainText("10:00 am");
  await expect(booking.fact("Where")).toContainText("The Loft");
  await expect(booking.fact("Where before")).toContainText("12 Mill Street");
  await expect(student.page.getByText("has changed this class")).toBeVisible();
  expect(await sweepScreen(student.page, "booking-class-changed")).toEqual([]);
  await booking.cancel.click();
  await expect(booking.cancelDialog).toContainText("all of it comes back until it begins");
  await booking.cancelDialog.getByRole("button", { name: "Keep the booking" }).click();

  await classes.occurrences
    .first()
    .getByRole("button", { name: /^Cancel/ })
    .click();
  await expect(classes.dialog).toContainText("2 seats are booked. Everything that was paid for them goes back.");
  expect(await sweepScreen(page, "studio-class-cancel")).toEqual([]);
  await classes.dialog.getByRole("button", { name: "Cancel it and refund everybody" }).click();
  await expect(classes.dialog).toBeHidden();
  await expect(booking.standing).toHaveText(/cancelled/i);
  await expect(student.page.getByText(/\$96.00/).first()).toBeVisible();
  await expect(classes.occurrences).toHaveCount(11);
});
