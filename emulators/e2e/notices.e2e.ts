import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, freshEmail, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { AccountPage } from "./pages/account-page.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { NoticesPage } from "./pages/notices-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";
import { RequestsPage } from "./pages/requests-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

const asked = () => slotInDays({ days: 3 }, { mode: "request" });

/** Asks for the first free hour of the slot `asked` and lands on the page of the request. */
async function ask(profile: ProfilePage, handle: string): Promise<BookingPage> {
  await profile.open(handle, { slot: "asked" });
  await profile.panel.send.click();
  const booking = new BookingPage(profile.page);
  await expect(booking.standing).toHaveText(/^Waiting for .+'s answer$/);
  return booking;
}

test("tells both sides at once wherever they are, counts in the title, and is read by seeing the booking", async ({
  signIn,
  publish,
}) => {
  const provider = await publish({ slots: { asked: await asked() } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const told = new NoticesPage(owner.page);
  await expect(owner.page).toHaveTitle("Help · FlexSession");
  await expect(told.bell).toHaveAccessibleName("Notices");

  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  await expect(told.bell).toHaveAccessibleName("Notices, 1 unread");
  await expect(owner.page).toHaveTitle("(1) Help · FlexSession");
  await told.open();
  await expect(owner.page).toHaveTitle("(1) Notices · FlexSession");
  await expect(told.rows).toHaveText(/^Unread: .+ asks for Mix/);
  await told.rows.getByRole("link").click();
  await expect(owner.page).toHaveURL(new RegExp(`/bookings/${booking.bookingId()}$`));
  await expect(told.bell).toHaveAccessibleName("Notices");
  await expect(owner.page).toHaveTitle(/^[^(]/);

  await customer.page.goto("/help");
  const news = new NoticesPage(customer.page);
  await expect(news.bell).toHaveAccessibleName("Notices");
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.approve("");
  await expect(news.bell).toHaveAccessibleName("Notices, 1 unread");
  await expect(customer.page).toHaveTitle("(1) Help · FlexSession");
  await expect(customer.page.getByText(/approved your request: Mix/)).toBeAttached();

  await news.open();
  await news.readAll.click();
  await expect(news.bell).toHaveAccessibleName("Notices");
  await expect(news.readAll).toHaveCount(0);
  await expect(news.rows).toHaveCount(1);
});

test("marks as read what happens to the booking in view, without a word in the bell", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { asked: await asked() } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const booking = await ask(new ProfilePage(customer.page), provider.handle);
  const requests = new RequestsPage(owner.page);
  await requests.open();
  const read = customer.page.waitForRequest(/readNotices$/);
  await requests.decline("", "I am away that day.");
  await expect(booking.standing).toHaveText(`${provider.name} declined`);
  expect((await read).method()).toBe("POST");
  await expect(new NoticesPage(customer.page).bell).toHaveAccessibleName("Notices");
});

test("leads from a mail over signing in to the booking, in a browser that knows nobody", async ({
  signIn,
  visit,
  publish,
}) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 3 }) } });
  const { page, email } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await profile.holdPiece("main", "10:00 am", "1 hour");
  await new PayPage(page).pay();
  await expect(new BookingPage(page).standing).toHaveText("Confirmed");
  const { pathname } = new URL(page.url());

  const mail = await waitForMail(email, /^Confirmed: Mix with/);
  const link = /Open the booking: (\S+)/.exec(mail.text ?? "")?.[1] ?? "";
  const elsewhere = await visit();
  await elsewhere.goto(link);
  await elsewhere.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await new SignInPage(elsewhere).continueWithGoogle(email);
  await expect(elsewhere).toHaveURL(pathname);
  await expect(new BookingPage(elsewhere).standing).toHaveText("Confirmed");
});

test("gives a name to whoever signed in by a link, from their first booking on", async ({ visit, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 3 }) } });
  const email = freshEmail();
  const page = await visit();
  const signIn = new SignInPage(page);
  await page.goto("/sign-in?continue=%2Faccount");
  await signIn.askForLink(email);
  const mail = await waitForMail(email, /^Your sign-in link/);
  await page.goto(/http\S+/.exec(mail.text ?? "")?.[0] ?? "");

  const account = new AccountPage(page);
  await expect(account.name).toHaveValue("Guest");
  await account.name.fill("Mara Vogt");
  await account.zone.selectOption("Asia/Tokyo");
  await account.save.click();
  await expect(account.saved).toBeVisible();

  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  await page.getByText("Account", { exact: true }).click();
  await expect(page.getByText("Signed in as Mara Vogt")).toBeVisible();
  await page.keyboard.press("Escape");
  await profile.choose("main");
  await profile.panel.hold.click();
  await new PayPage(page).pay();
  await expect(new BookingPage(page).standing).toHaveText("Confirmed");
  await waitForMail(provider.email, /^Booked: Mix for Mara Vogt/);
  expect((await waitForMail(email, /^Confirmed: Mix with/)).text).toContain("(Asia/Tokyo, GMT+9)");
});

test("keeps a mail at home that its person has switched off, and the bell silent", async ({ signIn, publish }) => {
  const provider = await publish({ slots: { asked: await asked() } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const account = new AccountPage(customer.page);
  await account.open();
  for (const way of ["In the app", "By mail"]) {
    const saved = customer.page.waitForResponse(/saveNoticeChoices$/);
    await account.choice("A request is declined", way).uncheck();
    await saved;
  }
  await customer.page.reload();
  await expect(account.choice("A request is declined", "In the app")).not.toBeChecked();
  await expect(account.choice("A request is declined", "By mail")).not.toBeChecked();
  await expect(account.choice("A request is approved", "By mail")).toBeChecked();

  await ask(new ProfilePage(customer.page), provider.handle);
  await customer.page.goto("/help");
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.decline("", "I am away that day.");
  await expect(requests.cards).toHaveCount(0);
  const news = new NoticesPage(customer.page);
  await news.open();
  await expect(customer.page.getByText("Nothing has happened yet")).toBeVisible();
  await expect(news.bell).toHaveAccessibleName("Notices");
});

test("shows the notices and the account", async ({ page, signIn, publish }) => {
  for (const path of ["/notices", "/account"]) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("link", { name: "Sign in" })).toBeVisible();
    expect(await sweepScreen(page, `${path.slice(1)}-signed-out`)).toEqual([]);
  }
  const provider = await publish({ slots: { asked: await asked() } });
  const [customer, owner] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const news = new NoticesPage(customer.page);
  await news.open();
  await expect(customer.page.getByText("Nothing has happened yet")).toBeVisible();
  expect(await sweepScreen(customer.page, "notices-none")).toEqual([]);

  await ask(new ProfilePage(customer.page), provider.handle);
  await customer.page.goto("/help");
  const requests = new RequestsPage(owner.page);
  await requests.open();
  await requests.approve("");
  await expect(news.bell).toHaveAccessibleName("Notices, 1 unread");
  await news.open();
  await expect(news.rows).toHaveCount(1);
  expect(await sweepScreen(customer.page, "notices")).toEqual([]);
  const account = new AccountPage(customer.page);
  await account.open();
  expect(await sweepScreen(customer.page, "account")).toEqual([]);
});
