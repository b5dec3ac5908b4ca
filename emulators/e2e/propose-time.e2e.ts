import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RequestsPage } from "./pages/requests-page.ts";

const zone = "America/New_York";

test("takes the time that the provider proposes, by keyboard, and pays for it", async ({ signIn, publish }) => {
  const slot = await slotInDays({ days: 3 }, { mode: "request" });
  const provider = await publish({ slots: { asked: slot }, profile: { zone } });
  const [customer, owner] = await Promise.all([
    signIn({ timezoneId: "Europe/Berlin" }),
    signIn({ email: provider.email, timezoneId: zone }),
  ]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  const fields = await requests.beginProposal("Two songs, please");
  await fields.choose(addLocalDays(localDateOf(slot.start, zone), 1), "2 hours", "6:00 pm");
  await expect(requests.cards).toContainText(/that is .*, 0:00 – 2:00|that is .*12:00 am – 2:00 am/);
  await requests.sendProposal.click();
  await expect(booking.standing).toHaveText(`${provider.name} proposes another time`);
  await expect(requests.cards).toContainText("You proposed");
  await waitForMail(customer.email, /^Another time proposed: Mix with/);

  await customer.page.getByRole("button", { name: "Accept and pay $190.00" }).focus();
  await customer.page.keyboard.press("Enter");
  await expect(booking.standing).toHaveText("Approved, pay now");
  await expect(booking.standing).toBeFocused();
  await expect(requests.cards).toHaveCount(0);
  await customer.page.getByRole("main").getByRole("button", { name: /^Pay/ }).focus();
  await customer.page.keyboard.press("Enter");
  await new PayPage(customer.page).pay();
  await expect(booking.standing).toHaveText("Confirmed");
});

test("keeps the request open when the customer does not take what is proposed", async ({ signIn, publish }) => {
  const slot = await slotInDays({ days: 3 }, { mode: "request" });
  const provider = await publish({ slots: { asked: slot }, profile: { zone } });
  const [customer, owner] = await Promise.all([
    signIn({ timezoneId: zone }),
    signIn({ email: provider.email, timezoneId: zone }),
  ]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  const fields = await requests.beginProposal("Two songs, please");
  await fields.choose(localDateOf(slot.start, zone), "1 hour", "6:00 pm");
  await requests.sendProposal.click();
  await customer.page.getByRole("button", { name: "Not this time" }).click();
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);
  await expect(booking.page.getByText(/^You did not take .*6:00 pm – 7:00 pm/)).toBeVisible();
  await expect(requests.cards).toContainText(/did not take .*6:00 pm – 7:00 pm/);
  await requests.approve("Two songs, please");
  await expect(booking.standing).toHaveText("Approved, pay now");
});

test("shows every screen of a proposal to both sides", async ({ signIn, publish }) => {
  test.slow();
  const slot = await slotInDays({ days: 3 }, { mode: "request" });
  const provider = await publish({ slots: { asked: slot }, profile: { zone } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  const fields = await requests.beginProposal("Two songs, please");
  await fields.choose(localDateOf(slot.start, zone), "1 hour", "6:00 pm");
  expect(await sweepScreen(owner.page, "requests-propose")).toEqual([]);
  await requests.sendProposal.click();
  await expect(booking.standing).toHaveText(`${provider.name} proposes another time`);
  expect(await sweepScreen(customer.page, "booking-proposed")).toEqual([]);
  await customer.page.getByRole("button", { name: "Not this time" }).click();
  await expect(requests.cards).toContainText("did not take");
  expect(await sweepScreen(owner.page, "requests-proposal-refused")).toEqual([]);
});

test("offers the nearest free time to whoever is declined", async ({ signIn, publish }) => {
  const provider = await publish({
    slots: {
      asked: await slotInDays({ days: 3 }, { mode: "request" }),
      free: await slotInDays({ days: 4 }),
    },
  });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.decline("Two songs, please", "I am away that day.");
  await expect(booking.standing).toHaveText(`${provider.name} declined`);
  const instead = booking.page.getByRole("region", { name: "Free instead" }).getByRole("link");
  await instead.first().click();
  const panel = new ProfilePage(customer.page).panel;
  await expect(panel.hold).toBeVisible();
});

/** Asks for the first hours of the slot `asked` and lands on the page of the request. */
async function ask(profile: ProfilePage, handle: string): Promise<BookingPage> {
  await profile.open(handle, { slot: "asked", minutes: "120" });
  await profile.panel.message.fill("Two songs, please");
  await profile.panel.send.click();
  const booking = new BookingPage(profile.page);
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);
  return booking;
}
