import { google } from "./fixtures/google-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { waitForMail } from "./fixtures/wait-for-mail.ts";
import { CalendarsPage } from "./pages/calendars-page.ts";

const wide = { width: 1280, height: 800 };

test("connects Google, chooses what counts, hears that access was taken back, and disconnects", async ({
  signIn,
  publish,
}) => {
  test.setTimeout(300_000);
  const provider = await publish({ slots: {} });
  const email = `${provider.uid}@gmail.test`;
  const band = { id: `${provider.uid}@group.calendar.google.com`, summary: "Band rehearsals", accessRole: "reader" };
  await google.control("/accounts", { email, calendars: [band] });
  const { page } = await signIn({ email: provider.email });
  const calendars = new CalendarsPage(page);
  await calendars.open();
  await expect(page.getByText("Titles, notes, places and guests of your events")).toBeVisible();
  expect(await sweepScreen(page, "studio-calendars-connect")).toEqual([]);
  await page.setViewportSize(wide);

  await calendars.connectAs(email);
  await expect(page.getByText("Connected. Time in which you are busy is no longer offered.")).toBeVisible();
  expect(page.url()).toMatch(/\/studio\/calendars$/);
  await expect(page.getByText(`Account: ${email}`)).toBeVisible();
  await expect(page.getByText("Last read just now")).toBeVisible();
  await expect(calendars.calendar(email)).toBeChecked();
  await expect(calendars.calendar("Band rehearsals")).not.toBeChecked();
  await calendars.calendar("Band rehearsals").press("Space");
  await expect(calendars.calendar("Band rehearsals")).toBeChecked();
  await expect(page.getByText("Changing what blocks your time")).toHaveCount(0);
  await page.reload();
  await expect(calendars.calendar("Band rehearsals")).toBeChecked();
  expect(await sweepScreen(page, "studio-calendars-connected")).toEqual([]);
  await page.setViewportSize(wide);

  await google.control("/revoke", { email });
  await calendars.calendar("Band rehearsals").press("Space");
  await expect(calendars.state("Google no longer lets us in")).toBeVisible();
  expect(await sweepScreen(page, "studio-calendars-revoked")).toEqual([]);
  await page.setViewportSize(wide);
  await page.goto("/studio/requests");
  await expect(page.getByText("We can no longer read your Google calendars")).toBeVisible();
  expect(await sweepScreen(page, "studio-revoked-banner")).toEqual([]);
  await page.setViewportSize(wide);
  const mail = await waitForMail(provider.email, /can no longer read your Google calendars/);
  expect(mail.text).toContain("/studio/calendars");

  await page.getByRole("link", { name: "See calendars" }).click();
  await calendars.connectAgain.click();
  // Google is told who it was.
  await expect(calendars.account).toHaveValue(email);
  await calendars.allow.click();
  await expect(calendars.state("Connected to Google")).toBeVisible();
  await calendars.disconnect.click();
  await expect(page.getByRole("dialog")).toContainText(
    "Bookings that already stand in your Google calendar stay there.",
  );
  expect(await sweepScreen(page, "studio-calendars-disconnect")).toEqual([]);
  await page.setViewportSize(wide);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await calendars.disconnect.click();
  await calendars.confirmDisconnect.click();
  await expect(page.getByText("Disconnected. Everything that was read is deleted.")).toBeVisible();
  await expect(calendars.connect).toBeVisible();
  expect((await google.state()).grants[email]).toBeUndefined();
});

test("connects nothing that was not allowed, allowed in part, or is somebody else's way back", async ({
  signIn,
  publish,
  noise,
}) => {
  test.setTimeout(120_000);
  noise.allow(/finishCalendarConnection/);
  const [provider, other] = [await publish({ slots: {} }), await publish({ slots: {} })];
  const { page } = await signIn({ email: provider.email });
  const calendars = new CalendarsPage(page);
  const email = `${provider.uid}@gmail.test`;
  await calendars.open();
  await calendars.connect.click();
  await calendars.deny.click();
  await expect(page.getByText("Nothing was connected: access was not allowed at Google.")).toBeVisible();

  await calendars.connect.click();
  await calendars.account.fill(email);
  await page.getByRole("checkbox", { name: "See the availability" }).uncheck();
  await calendars.allow.click();
  await expect(page.getByText("Google was not allowed everything that this needs")).toBeVisible();
  expect(await sweepScreen(page, "studio-calendars-refused")).toEqual([]);
  await page.setViewportSize(wide);

  await calendars.connect.click();
  const stranger = new CalendarsPage((await signIn({ email: other.email })).page);
  const back = await google.consent(page.url(), email);
  await stranger.page.goto(`/studio/calendars/return?code=${back.code}&state=${back.state}`);
  await expect(stranger.page.getByText("This way back from Google was used already")).toBeVisible();
  await stranger.open();
  await expect(stranger.connect).toBeVisible();
});
