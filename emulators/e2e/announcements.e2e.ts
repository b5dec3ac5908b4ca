import { classNow, slotOfClass } from "./fixtures/class-now.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { RosterPage } from "./pages/roster-page.ts";

const live = { timeout: 10_000 };

test("says something to a class, which each student reads live and by notice and mail, and nothing of the others", async ({
  publish,
  signIn,
}) => {
  test.slow();
  const teacher = await publish({ slots: { main: await slotInDays({ days: 2 }) }, profile: { discipline: "art" } });
  const nina = await classNow(teacher, ["Nina Castellano"]);
  const omar = await classNow(teacher, ["Omar Haddad"]);
  const [his, hers] = await Promise.all([signIn({ email: teacher.email }), signIn({ email: nina.customer.email })]);
  await hers.page.goto(`/bookings/${nina.bookingId}`);
  await expect(hers.page.getByRole("heading", { name: "Attendance" })).toBeVisible();
  const roster = new RosterPage(his.page);
  await roster.open(slotOfClass);
  await his.page.getByRole("button", { name: "Say something to all" }).click();
  await roster.dialog.getByRole("button", { name: "Say it" }).click();
  await expect(roster.dialog.getByText("Write something first.")).toBeVisible();
  expect(await sweepScreen(his.page, "announce")).toEqual([]);
  await roster.dialog.getByRole("textbox", { name: "Your words" }).fill("Bring a towel.\nThe door is on the left.");
  await roster.dialog.getByRole("button", { name: "Say it" }).click();
  await expect(roster.dialog).toBeHidden();

  const section = hers.page.getByRole("region", { name: "From your teacher" });
  await expect(section).toContainText("Bring a towel.", live);
  expect(await sweepScreen(hers.page, "booking-announcement")).toEqual([]);
  await expect(hers.page.getByText(/Omar|Haddad/)).toHaveCount(0);
  await hers.page.goto("/notices");
  await expect(hers.page.getByText(`${teacher.name} says something about Life drawing`)).toBeVisible();
  const mail = await waitForMail(omar.customer.email, /says something about Life drawing/);
  expect(mail.text).not.toMatch(/towel|Nina|Castellano/);
});
