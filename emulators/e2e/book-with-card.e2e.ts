import ICAL from "ical.js";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, freshEmail, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("books a piece by card, from browsing to the calendar file, while another browser watches", async ({
  page,
  visit,
  publish,
}) => {
  const slot = await slotInDays({ days: 2, hours: 4 }, { priceMinor: 8_000 });
  const provider = await publish({ slots: { main: slot }, profile: { zone: "America/New_York" } });
  const email = freshEmail("lia");

  const watcher = new ProfilePage(await visit());
  await watcher.open(provider.handle);
  await expect(watcher.cells("main")).toHaveCount(1);

  await page.goto("/browse");
  await page.getByRole("searchbox").fill(provider.name);
  await page.getByRole("link", { name: provider.name }).first().click();
  const profile = new ProfilePage(page);
  await profile.choose("main");
  await profile.panel.chooseStart("11:00 am");
  await profile.panel.chooseLength("2 hours");
  await expect(profile.panel.dialog).toContainText("$160.00");
  await expect(profile.panel.dialog).toContainText("Moderate terms");
  await profile.panel.signIn.click();

  const signIn = new SignInPage(page);
  await expect(page.getByText("We keep what you chose")).toBeVisible();
  await signIn.askForLink(email);
  const link = /https?:\/\/\S+/.exec((await waitForMail(email, /sign-in link/)).text ?? "")?.[0] ?? "";
  await page.goto(link);

  await expect(profile.panel.chosenStart()).toHaveAccessibleName("11:00 am");
  await expect(profile.panel.chosenLength()).toHaveAccessibleName("2 hours");
  await profile.panel.hold.click();

  const payPage = new PayPage(page);
  await payPage.arrive();
  await expect(watcher.cells("main", "held")).toHaveAccessibleName(/11:00 am to 1:00 pm, .*held until/, {
    timeout: 2_000,
  });
  await expect(watcher.cells("main", "held")).toContainText(/3[0-4]:[0-5]\d/);
  await expect(payPage.total).toHaveText("$160.00");
  await payPage.pay();

  const booking = new BookingPage(page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(watcher.cells("main", "booked")).toHaveAccessibleName(/11:00 am to 1:00 pm, .*taken/, {
    timeout: 2_000,
  });
  await page.reload();
  await expect(booking.standing).toHaveText("Confirmed");

  await expect(booking.fact("What")).toHaveText("Mix, 2 hours");
  await expect(booking.fact("When")).toContainText("11:00");
  await expect(booking.fact("With")).toHaveText(provider.name);
  await expect(booking.fact("Reference")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(booking.fact("Price")).toHaveText("$160.00");
  const reference = await booking.fact("Reference").innerText();

  const first = eventIn(await booking.downloadCalendarFile());
  const second = eventIn(await booking.downloadCalendarFile());
  expect(first.startDate.toJSDate()).toEqual(new Date(slot.start.getTime() + 3_600_000));
  expect(first.endDate.toJSDate()).toEqual(new Date(slot.start.getTime() + 3 * 3_600_000));
  expect(second.uid).toBe(first.uid);

  await booking.receipt.click();
  await expect(page.getByRole("row").last()).toHaveText("Total paid$160.00");
  const ofProcessor = page.getByRole("link", { name: "Receipt of the card payment" });
  const [receipt] = await Promise.all([page.waitForEvent("popup"), ofProcessor.click()]);
  await expect(receipt.getByRole("heading", { name: "Receipt from FlexSession" })).toBeVisible();
  await expect(receipt.locator(".total")).toHaveText("$160.00");

  const confirmation = await waitForMail(email, /^Confirmed: Mix with/);
  expect(confirmation.text).toContain(reference);
  const attached = confirmation.attachments.find((each) => each.filename.endsWith(".ics"));
  const mailed = eventIn(Buffer.from(attached?.content ?? "", "base64").toString("utf8"));
  expect(mailed.uid).toBe(first.uid);
  expect(mailed.startDate.toJSDate()).toEqual(first.startDate.toJSDate());
  const toProvider = await waitForMail(provider.email, /^Booked: Mix for/);
  expect(toProvider.text).toContain("Price: $160.00, fee $24.00, yours $136.00");
});

function eventIn(calendarFile: string): ICAL.Event {
  const event = ICAL.Component.fromString(calendarFile).getFirstSubcomponent("vevent");
  if (!event) throw new Error(`The calendar file holds no event:\n${calendarFile}`);
  return new ICAL.Event(event);
}
