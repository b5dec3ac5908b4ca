import { openRoom } from "./fixtures/open-room.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { AccountPage } from "./pages/account-page.ts";

test("makes a calendar address, changes it, and takes it away; the old ones open nothing", async ({ signIn }) => {
  const room = await openRoom();
  const { page } = await signIn({ email: room.customer.email });
  const account = new AccountPage(page);
  await account.open();
  await page.getByRole("button", { name: "Make a calendar address" }).press("Enter");
  const address = page.getByRole("textbox", { name: "Calendar address" });
  await expect(address).toHaveValue(/\/feeds\/.+\.ics$/);
  const first = await address.inputValue();

  const answer = await page.request.get(first);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-cache",
    "x-robots-tag": "noindex",
  });
  expect(await answer.text()).toContain(`UID:${room.bookingId}@flexsession`);
  expect((await page.request.post(first)).status()).toBe(405);
  expect((await page.request.get(first.replace(/.{6}\.ics$/, "aaaaaa.ics"))).status()).toBe(404);
  expect((await page.request.get(first.replace(/[^/]+\.ics$/, ".ics"))).status()).toBe(404);
  expect(await sweepScreen(page, "account-feed")).toEqual([]);

  await page.getByRole("button", { name: "New address" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(address).toHaveValue(first);
  await page.getByRole("button", { name: "New address" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make a new address" }).click();
  await expect(address).not.toHaveValue(first);
  const second = await address.inputValue();
  expect((await page.request.get(first)).status()).toBe(404);
  expect((await page.request.get(second)).status()).toBe(200);

  await page.getByRole("button", { name: "Remove address" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove address" }).click();
  await expect(page.getByRole("button", { name: "Make a calendar address" })).toBeVisible();
  expect((await page.request.get(second)).status()).toBe(404);
});
