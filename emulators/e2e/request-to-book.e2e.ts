import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RequestsPage } from "./pages/requests-page.ts";

/** Asks for the first free hour of the slot `asked` and lands on the page of the request. */
async function ask(profile: ProfilePage, handle: string, message: string): Promise<BookingPage> {
  await profile.open(handle, { slot: "asked" });
  await profile.panel.message.fill(message);
  await profile.panel.send.click();
  const booking = new BookingPage(profile.page);
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);
  return booking;
}

test("turns an approved request into one to pay for without a reload, and declines who competed once it is paid", async ({
  signIn,
  publish,
  noise,
}) => {
  noise.allow(/approveRequest/);
  const provider = await publish({ slots: { asked: await slotInDays({ days: 3 }, { mode: "request" }) } });
  const [customer, rival, owner] = await Promise.all([signIn(), signIn(), signIn({ email: provider.email })]);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await expect(owner.page.getByText("Nobody asks for your time just now")).toBeVisible();

  const mine = await ask(new ProfilePage(customer.page), provider.handle, "Two songs, please");
  await expect(requests.card("Two songs, please")).toBeVisible();
  await expect(requests.link).toHaveAccessibleName("Requests, 1 to answer");
  const theirs = await ask(new ProfilePage(rival.page), provider.handle, "Me too");
  await expect(mine.page.getByText("1 other person asks for this time too.")).toBeVisible();
  await expect(requests.card("Me too")).toContainText("1 other request competes");
  await expect(requests.link).toHaveAccessibleName("Requests, 2 to answer");

  await requests.approve("Two songs, please");
  await expect(mine.standing).toHaveText("Approved, pay now");
  await expect(requests.cards).toHaveCount(1);
  await expect(theirs.page.getByText(/held for somebody else/)).toBeVisible();
  await requests.approve("Me too");
  await expect(requests.card("Me too").getByRole("alert")).toContainText("just been taken");

  await mine.page.getByRole("main").getByRole("button", { name: /^Pay/ }).click();
  await new PayPage(mine.page).pay();
  await expect(mine.standing).toHaveText("Confirmed");
  await expect(theirs.standing).toHaveText("Somebody else has this time now");
  await expect(requests.cards).toHaveCount(0);
});

test("tells a customer at once that and why their request is declined", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { asked: await slotInDays({ days: 3 }, { mode: "request" }) } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle, "Two songs, please");
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.decline("Two songs, please", "I am away that day.");
  await expect(booking.standing).toHaveText(`${provider.name} declined`);
  await expect(booking.page.getByText(`${provider.name} says: I am away that day.`)).toBeVisible();
  await expect(requests.cards).toHaveCount(0);
  await expect(owner.page.getByRole("main").getByRole("status")).toContainText("is told why");
});

test("takes a withdrawn request off its provider's list, by keyboard only", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { asked: await slotInDays({ days: 3 }, { mode: "request" }) } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle, { slot: "asked" });
  await profile.panel.message.focus();
  await customer.page.keyboard.type("Two songs, please");
  await customer.page.keyboard.press("Tab");
  await expect(profile.panel.send).toBeFocused();
  await customer.page.keyboard.press("Enter");
  const booking = new BookingPage(customer.page);
  await expect(booking.standing).toHaveText(/^Waiting for/);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await expect(requests.cards).toHaveCount(1);

  await customer.page.getByRole("button", { name: "Withdraw the request" }).focus();
  await customer.page.keyboard.press("Enter");
  await expect(booking.standing).toHaveText("You withdrew this request");
  await expect(booking.standing).toBeFocused();
  await expect(requests.cards).toHaveCount(0);
  await expect(requests.link).toHaveAccessibleName("Requests");
});

test("shows every screen of a request to both sides", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { asked: await slotInDays({ days: 3 }, { mode: "request" }) } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle, { slot: "asked" });
  await expect(profile.panel.send).toBeVisible();
  expect(await sweepScreen(customer.page, "panel-request")).toEqual([]);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  expect(await sweepScreen(owner.page, "requests-none")).toEqual([]);
  const booking = await ask(profile, provider.handle, "Two songs, please");
  await expect(booking.page.getByText("Nobody else asks for this time just now.")).toBeVisible();
  expect(await sweepScreen(customer.page, "booking-requested")).toEqual([]);
  await expect(requests.cards).toHaveCount(1);
  expect(await sweepScreen(owner.page, "requests")).toEqual([]);
  await requests.cards.getByRole("button", { name: /^Decline/ }).click();
  expect(await sweepScreen(owner.page, "requests-decline")).toEqual([]);
  await owner.page.getByRole("textbox", { name: /^Reason for/ }).fill("I am away that day.");
  await owner.page.getByRole("button", { name: "Decline with this reason" }).click();
  await expect(booking.standing).toHaveText(`${provider.name} declined`);
  expect(await sweepScreen(customer.page, "booking-declined")).toEqual([]);
});
