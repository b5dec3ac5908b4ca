import { day, minute } from "@flexsession/domain/time/instant";
import { overBooking } from "../fixtures/over-booking.ts";
import { slotInDays } from "../fixtures/slot-in-days.ts";
import { expect, test } from "../fixtures/test.ts";
import { advanceClock } from "../fixtures/test-clock.ts";
import { waitForMail } from "../fixtures/wait-for-mail.ts";
import { FeedbackSection } from "../pages/feedback-section.ts";

/** A sweep that has begun before the clock was moved ends first: with a whole stack's bookings and hours due, a minute. */
const patience = { timeout: 120_000 };

test("reveals what one has written after a week, and lets nobody answer it any more", async ({ signIn, publish }) => {
  test.slow();
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { bookingId, customer } = await overBooking(provider);
  const [hers, his] = await Promise.all([signIn({ email: customer.email }), signIn({ email: provider.email })]);
  const [mine, theirs] = [new FeedbackSection(hers.page), new FeedbackSection(his.page)];
  await Promise.all([hers, his].map(({ page }) => page.goto(`/bookings/${bookingId}`)));
  await mine.give(3, "We ran out of paper.");
  await expect(mine.section).toContainText("Sealed.");

  await advanceClock(6 * day);
  await expect(theirs.send).toBeVisible();
  await expect(theirs.section).not.toContainText("We ran out of paper.");
  await advanceClock(day + minute);
  await expect(theirs.section).toContainText("We ran out of paper.", patience);
  await expect(theirs.send).toHaveCount(0);
  await expect(mine.section).toContainText("has not written anything.");
  await waitForMail(provider.email, /^Nina Castellano gave feedback: Life drawing/);
});
