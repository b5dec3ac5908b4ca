import { hour, minute } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { stacks } from "../../launch/stacks.ts";
import { messageSchema } from "../../mail/message.ts";
import { localCall } from "../fixtures/local-call.ts";
import { openRoom } from "../fixtures/open-room.ts";
import { expect, test } from "../fixtures/test.ts";
import { advanceClock } from "../fixtures/test-clock.ts";
import { waitForMail } from "../fixtures/wait-for-mail.ts";
import { DeliveryBar } from "../pages/delivery-bar.ts";
import { RoomPage } from "../pages/room-page.ts";

/** A sweep that has begun before the clock was moved ends first: with a whole stack's bookings and hours due, a minute. */
const patience = { timeout: 120_000 };

/** How often somebody was mailed that a booking is about to approve itself. */
async function warningsTo(email: string): Promise<number> {
  const url = `http://127.0.0.1:${stacks.test.ports.mailWeb}/api/messages?to=${encodeURIComponent(email)}`;
  const mails = await localCall(z.array(messageSchema), url);
  return mails.filter((each) => each.subject.startsWith("Approves itself soon")).length;
}

test("tells a customer twice, then approves by itself, live in both browsers", async ({ signIn }) => {
  test.slow();
  const { bookingId, customer, provider } = await openRoom();
  const [hers, his] = await Promise.all([signIn({ email: customer.email }), signIn({ email: provider.email })]);
  const [mine, theirs] = [new DeliveryBar(hers.page), new DeliveryBar(his.page)];
  await Promise.all([hers, his].map(({ page }) => new RoomPage(page).open(bookingId)));
  await expect(mine.bar).not.toContainText("approves itself");

  await advanceClock(28 * hour + minute);
  await expect(mine.bar).toContainText(/It approves itself in (3 days|72 hours)/, patience);
  await advanceClock(24 * hour);
  await expect.poll(() => warningsTo(customer.email), patience).toBe(1);
  await advanceClock(24 * hour);
  await expect.poll(() => warningsTo(customer.email), patience).toBe(2);
  await expect(theirs.bar).toContainText(/It approves itself in 2\d hours/);
  await advanceClock(24 * hour);
  for (const bar of [mine.bar, theirs.bar]) await expect(bar).toContainText("Approved", patience);
  await expect(mine.bar).not.toContainText("approves itself");
  await waitForMail(provider.email, /^Approved: Mix for Nina Castellano$/);
  await expect.poll(() => warningsTo(customer.email)).toBe(2);
  expect(await warningsTo(provider.email)).toBe(0);
});
