import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { publishClass } from "./fixtures/publish-class.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const wide = { width: 1280, height: 800 };
const zone = "America/New_York";

test("finds a class by its title and by its teacher's words, and shows live who has booked each date", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const teacher = await publish({ slots: {}, profile: { zone, discipline: "art" } });
  const first = addLocalDays(localDateOf(await stackNow(), zone), 3);
  const title = `Glazing at dusk ${teacher.handle}`;
  const dates = [first, addLocalDays(first, 7)].map((date) => ({ date, at: "10:00", minutes: 120 }));
  const { classId } = await publishClass(teacher.uid, { title, capacity: 4, dates });
  const { page, email } = await signIn();
  await makeAdmin(email);
  await page.goto("/admin/classes");
  const search = page.getByRole("textbox", { name: "Title or teacher" });
  await search.fill(title.slice(0, -2).toLowerCase());
  await page.keyboard.press("Enter");
  const found = page.getByRole("link", { name: title });
  await expect(found).toHaveCount(1);
  await search.fill(`${teacher.handle} dusk`);
  await page.keyboard.press("Enter");
  await expect(found).toHaveCount(1);
  expect(await sweepScreen(page, "admin-classes")).toEqual([]);
  await page.setViewportSize(wide);
  await found.click();
  await expect(page).toHaveURL(`/admin/classes/${classId}`);
  const coming = page.getByRole("region", { name: "Coming" }).getByRole("listitem");
  await expect(coming).toHaveCount(2);
  await expect(coming.first()).toContainText("0 of 4 seats booked");
  await coming
    .first()
    .getByRole("button", { name: /^Who has booked/ })
    .click();
  await expect(coming.first()).toContainText("Nobody has booked it.");

  const student = await signIn({ timezoneId: zone });
  const profile = new ProfilePage(student.page);
  await profile.open(teacher.handle);
  await profile.strip.locator("[data-state=free]").first().click();
  await profile.panel.chooseSeats(2);
  await profile.panel.hold.click();
  await new PayPage(student.page).pay();
  const booking = new BookingPage(student.page);
  await expect(booking.standing).toHaveText("Confirmed");
  const reference = await booking.fact("Reference").innerText();
  const open = page.getByRole("link", { name: `Open the booking ${reference}` });
  await expect(open).toBeVisible();
  await expect(page.getByText("2 of 4 seats booked")).toBeVisible();
  expect(await sweepScreen(page, "admin-class")).toEqual([]);
  await page.setViewportSize(wide);
  await open.click();
  await expect(page.getByRole("heading", { level: 1, name: `Booking ${reference}` })).toBeVisible();
});
