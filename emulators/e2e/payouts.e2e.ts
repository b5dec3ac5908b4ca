import { changePayouts } from "./fixtures/stripe-control.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { HoursPage } from "./pages/hours-page.ts";
import { PayoutsPage } from "./pages/payouts-page.ts";

test("connects payouts, and only then publishes paid hours", async ({ signIn, publish, noise }) => {
  test.setTimeout(240_000);
  noise.allow(/saveSchedule/);
  const provider = await publish({ slots: {}, canBePaid: false });
  const { page } = await signIn({ email: provider.email });
  const hours = new HoursPage(page);
  await hours.open();
  await expect(page.getByText("Paid times can be published once your payouts are connected.")).toBeVisible();
  await hours.addHours("Monday", 1, "10:00", "14:00");
  await hours.publish.click();
  await expect(hours.refusal.filter({ hasText: "has connected payouts" })).toBeVisible();

  const payouts = new PayoutsPage(page);
  await payouts.open();
  await expect(payouts.state("Connect your payouts")).toBeVisible();
  await payouts.connect.click();
  await expect(page.getByText("Please choose the country of your bank account first.")).toBeVisible();
  await expect(payouts.country).toBeFocused();
  expect(await sweepScreen(page, "studio-payouts-connect")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await payouts.leave("United States");
  await payouts.provide("000000000");

  await page.waitForURL("**/studio/payouts/return");
  await expect(payouts.state("You can be paid")).toBeVisible();
  await expect(page.getByText("You are back from Stripe.")).toBeVisible();
  await expect(page.getByText("your bank account (United States)")).toBeVisible();
  expect(await sweepScreen(page, "studio-payouts-ready")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole("link", { name: "Set weekly hours" }).click();
  await expect(page.getByText("Paid times can be published once")).toHaveCount(0);
  await hours.addHours("Monday", 1, "10:00", "14:00");
  await hours.publish.click();
  await expect(hours.said).toContainText("times are offered");
});

test("names what is missing to somebody who stops, and goes on where they stopped", async ({ signIn, publish }) => {
  test.setTimeout(240_000);
  const provider = await publish({ slots: {}, canBePaid: false });
  const { page } = await signIn({ email: provider.email });
  const payouts = new PayoutsPage(page);
  await payouts.open();
  await payouts.leave("Germany");
  await payouts.later.click();

  await expect(payouts.state("Something is still missing")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "The bank account that your money goes to" }),
  ).toBeVisible();
  expect(await sweepScreen(page, "studio-payouts-missing")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // The link of the first visit was used: its page sends people back for a fresh one.
  await page.goto("/studio/payouts/refresh");
  await expect(page.getByText("That link to Stripe had been used or was too old.")).toBeVisible();
  await payouts.goOn.click();
  await payouts.provide("222222222");
  await expect(payouts.state("Stripe is looking at what you sent")).toBeVisible();
  expect(await sweepScreen(page, "studio-payouts-pending")).toEqual([]);
  await payouts.lookAgain.click();
  await expect(payouts.state("Stripe is looking at what you sent")).toBeVisible();
});

test("tells somebody whom the processor rejects, and whom it restricts later", async ({ signIn, publish }) => {
  test.setTimeout(240_000);
  const provider = await publish({ slots: {}, canBePaid: false });
  const { page } = await signIn({ email: provider.email });
  const payouts = new PayoutsPage(page);
  await payouts.open();
  await payouts.leave("United States");
  await payouts.provide("111111111");
  await expect(payouts.state("Stripe cannot pay you out")).toBeVisible();
  expect(await sweepScreen(page, "studio-payouts-rejected")).toEqual([]);

  const paid = await publish({ slots: {} });
  const other = new PayoutsPage((await signIn({ email: paid.email })).page);
  await other.open();
  await expect(other.state("You can be paid")).toBeVisible();
  // The open page hears of it by itself.
  await changePayouts(paid.uid, "restricted");
  await expect(other.state("Stripe needs something again")).toBeVisible();
  await expect(other.goOn).toBeVisible();
  expect(await sweepScreen(other.page, "studio-payouts-restricted")).toEqual([]);
});
