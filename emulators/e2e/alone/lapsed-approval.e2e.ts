import { hour, minute } from "@flexsession/domain/time/instant";
import { slotInDays } from "../fixtures/slot-in-days.ts";
import { expireCheckouts } from "../fixtures/stripe-control.ts";
import { expect, test } from "../fixtures/test.ts";
import { advanceClock } from "../fixtures/test-clock.ts";
import { BookingPage } from "../pages/booking-page.ts";
import { ProfilePage } from "../pages/profile-page.ts";
import { RequestsPage } from "../pages/requests-page.ts";

test.afterEach(expireCheckouts);

/** A sweep that has begun before the clock was moved ends first: with a whole stack's bookings and hours due, a minute. */
const patience = { timeout: 120_000 };

test("offers time that was approved and not paid for to whoever asked next", async ({ signIn, publish }) => {
  test.slow();
  const provider = await publish({ slots: { asked: await slotInDays({ days: 3 }, { mode: "request" }) } });
  const [first, next, owner] = await Promise.all([signIn(), signIn(), signIn({ email: provider.email })]);
  const mine = await ask(new ProfilePage(first.page), provider.handle, "Two songs, please");
  const theirs = await ask(new ProfilePage(next.page), provider.handle, "Me too");
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.approve("Two songs, please");
  await expect(mine.standing).toHaveText("Approved, pay now");

  await advanceClock(12 * hour + 4 * minute);
  await expect(mine.standing).toHaveText("The time to pay ran out", patience);
  await expect(theirs.standing).toHaveText("Approved, pay now", patience);
  await expect(requests.cards).toHaveCount(0);
});

async function ask(profile: ProfilePage, handle: string, message: string): Promise<BookingPage> {
  await profile.open(handle, { slot: "asked" });
  await profile.panel.message.fill(message);
  await profile.panel.send.click();
  const booking = new BookingPage(profile.page);
  await expect(booking.standing).toHaveText(/^Waiting for/);
  return booking;
}
