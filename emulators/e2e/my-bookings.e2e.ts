import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { MyBookingsPage } from "./pages/my-bookings-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("lists a booking live on both sides, with fee and net for the provider only", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }, { priceMinor: 9_999 }) } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const theirs = new MyBookingsPage(owner.page);
  await theirs.open();
  await expect(theirs.upcoming).toContainText("Nothing is booked yet");
  const list = await customer.page.context().newPage();
  const mine = new MyBookingsPage(list);
  await mine.open();
  await expect(mine.past).toContainText("Nothing lies behind you yet");

  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await expect(mine.upcoming.getByRole("listitem")).toContainText("Waiting for payment");
  await new PayPage(customer.page).pay();

  await expect(mine.upcoming.getByRole("listitem")).toContainText("Confirmed");
  await expect(mine.upcoming.getByRole("listitem")).toContainText("$99.99");
  await expect(mine.upcoming.getByRole("listitem")).not.toContainText("Fee");
  await expect(theirs.upcoming.getByRole("listitem")).toContainText("Confirmed");
  await expect(theirs.upcoming.getByRole("listitem")).toContainText("Fee 15 %$15.00");
  await expect(theirs.upcoming.getByRole("listitem")).toContainText("You receive$84.99");

  const asCustomer = new BookingPage(customer.page);
  await expect(asCustomer.fact("Price")).toHaveText("$99.99");
  await expect(asCustomer.fact("Fee 15 %")).toHaveCount(0);
  await expect(asCustomer.fact("You receive")).toHaveCount(0);
  const room = mine.upcoming.getByRole("link", { name: `Open the room with ${provider.name}` });
  await room.click();
  await expect(list).toHaveURL(/\/bookings\/[^/]+\/room$/);
  await theirs.upcoming.getByRole("link", { name: "Open the booking" }).click();
  const asProvider = new BookingPage(owner.page);
  await expect(asProvider.fact("You receive")).toHaveText("$84.99");
  await expect(asProvider.fact("When")).toContainText("share this time zone");
});

test("moves a hold that was let go to the past, live", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).arrive();

  const mine = new MyBookingsPage(page);
  await mine.open();
  await expect(mine.upcoming.getByRole("listitem")).toHaveCount(1);
  await profile.holdBar.letGo.click();
  await expect(mine.past.getByRole("listitem")).toContainText("Let go");
  await expect(mine.upcoming).toContainText("Nothing is booked yet");
});
