import { minute } from "@flexsession/domain/time/instant";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { expect as expectSoon, test } from "../fixtures/test.ts";
import { advanceClock, stackNow } from "../fixtures/test-clock.ts";
import { waitForMail } from "../fixtures/wait-for-mail.ts";
import { BookingPage } from "../pages/booking-page.ts";
import { ClassesPage } from "../pages/classes-page.ts";
import { FeedbackSection } from "../pages/feedback-section.ts";
import { PacksPage } from "../pages/packs-page.ts";
import { PayPage } from "../pages/pay-page.ts";
import { ProfilePage } from "../pages/profile-page.ts";
import { RosterPage } from "../pages/roster-page.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const zone = "America/New_York";

/** A sweep that has begun before the clock was moved ends first: with a whole stack's bookings and hours due, a minute. */
const expect = expectSoon.configure({ timeout: 120_000 });

test("creates a series of five, of which three are booked at once, one is offered on to who waits, one is paid by a pack, and the first is attended", async ({
  publish,
  signIn,
}) => {
  test.setTimeout(900_000);
  const teacher = await publish({ slots: {}, profile: { zone, discipline: "art" } });
  const [his, hers, other] = await Promise.all([
    signIn({ email: teacher.email, timezoneId: zone }),
    signIn({ timezoneId: zone }),
    signIn({ timezoneId: zone }),
  ]);

  const classes = new ClassesPage(his.page);
  const first = addLocalDays(localDateOf(await stackNow(), zone), 3);
  const weekday = weekdays[Temporal.PlainDate.from(first).dayOfWeek - 1] ?? "";
  await his.page.goto("/studio/classes/new");
  await classes.describe({ title: "Night colours", price: "48", seats: "1", address: "12 Mill Street", weekday });
  await his.page.getByLabel("Last day").fill(addLocalDays(first, 28));
  await classes.publish.click();
  await expect(classes.occurrences).toHaveCount(5);
  const packs = new PacksPage(his.page);
  await his.page.goto("/studio/packs");
  await packs.describe({ name: "Three evenings", classes: "3", price: "120" });
  await packs.offer.click();
  await expect(packs.rows.filter({ hasText: "3 classes, $120" })).toHaveCount(1);

  // Three of the five in one checkout.
  const profile = new ProfilePage(hers.page);
  const { panel } = profile;
  await profile.open(teacher.handle);
  await profile.strip.locator("[data-state=free]").first().click();
  await panel.dialog.getByRole("button", { name: "Book several dates" }).click();
  await expect(panel.dates).toHaveCount(5);
  for (const index of [1, 2]) {
    await panel.dates.nth(index).click();
    await expect(panel.dates.nth(index)).toBeChecked();
  }
  await panel.dialog.getByRole("button", { name: "Hold 3 dates and pay $144" }).click();
  await new PayPage(hers.page).pay();
  const booking = new BookingPage(hers.page);
  await expect(booking.standing).toHaveText("Confirmed");
  await expect(booking.together.getByRole("listitem")).toHaveText([/Confirmed/, /Confirmed/, /Confirmed/]);
  const attended = booking.bookingId();

  // Somebody waits for the second of them, and has it while their tab is open.
  const theirs = new ProfilePage(other.page);
  await theirs.open(teacher.handle, { from: addLocalDays(first, 7) });
  await theirs.strip.locator("[data-state=booked]").first().click();
  const waiting = theirs.panel.dialog;
  await waiting.getByRole("button", { name: "Join the waitlist" }).click();
  await expect(waiting.getByText("You are the next on the waitlist for 1 seat.")).toBeVisible();
  await booking.together.getByRole("link").first().click();
  await booking.cancel.click();
  await booking.cancelDialog.getByRole("button", { name: /^Cancel, .* back$/ }).click();
  await expect(booking.standing).toHaveText("You cancelled this booking");
  await expect(waiting.getByText(/^It is your turn: 1 seat, held for you until/)).toBeVisible();
  await waitForMail(other.email, /^Your turn: Night colours/);
  await theirs.panel.hold.click();
  await new PayPage(other.page).pay();
  const taken = new BookingPage(other.page);
  await expect(taken.standing).toHaveText("Confirmed");

  // The fourth is paid by a pack, and goes back to it.
  const theirPacks = new PacksPage(other.page);
  await other.page.goto(`/packs/${teacher.uid}`);
  await other.page.getByRole("button", { name: "Buy Three evenings for $120" }).click();
  await new PayPage(other.page).pay();
  await expect(theirPacks.rows).toHaveText([/3 classes left of 3/]);
  await waitForMail(other.email, /^Yours: Three evenings/);
  await theirs.open(teacher.handle, { from: addLocalDays(first, 21) });
  await theirs.strip.locator("[data-state=free]").first().click();
  await theirPacks.spend.click();
  await expect(taken.standing).toHaveText("Confirmed");
  await expect(taken.fact("Paid with")).toHaveText("Three evenings");
  await taken.cancel.click();
  await taken.cancelDialog.getByRole("button", { name: "Cancel, class goes back" }).click();
  await expect(taken.standing).toHaveText("You cancelled this booking");
  await other.page.goto("/packs");
  await expect(theirPacks.rows).toHaveText([/3 classes left of 3/]);

  // The first takes place.
  await hers.page.goto(`/bookings/${attended}`);
  await expect(booking.standing).toHaveText("Confirmed");
  const begins = Temporal.PlainDate.from(first).toZonedDateTime({ timeZone: zone, plainTime: "18:00" });
  await advanceClock(begins.epochMilliseconds + minute - (await stackNow()).getTime());
  await his.page.goto(`/bookings/${attended}`);
  await his.page.getByRole("link", { name: "Roster", exact: true }).click();
  const roster = new RosterPage(his.page);
  await expect(roster.rows).toHaveCount(1);
  await his.page.getByRole("link", { name: "Show the check-in code" }).click();
  await expect(roster.code).toBeVisible();
  await hers.page.reload();
  await hers.page.getByRole("textbox", { name: "Code" }).fill(await roster.digits());
  await hers.page.getByRole("button", { name: "Check in" }).click();
  await expect(hers.page.getByText(/: Here, marked/)).toBeVisible();
  await his.page.getByRole("link", { name: "To the roster" }).click();
  await expect(his.page.getByText("1 of 1 here")).toBeVisible();

  // Both say how it was.
  await advanceClock(130 * minute);
  await his.page.goto(`/bookings/${attended}`);
  const [mine, teachers] = [new FeedbackSection(hers.page), new FeedbackSection(his.page)];
  await hers.page.reload();
  await expect(mine.send).toBeVisible();
  await mine.give(5, "I saw blue in the dark.");
  await expect(mine.section).toContainText("Sealed.");
  await expect(teachers.send).toBeVisible();
  await expect(teachers.section).not.toContainText("blue in the dark");
  await teachers.give(5, "A patient eye.");
  await expect(teachers.section).toContainText("I saw blue in the dark.");
  await expect(mine.section).toContainText("A patient eye.");
});
