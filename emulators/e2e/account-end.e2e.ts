import { readFileSync } from "node:fs";
import { paths } from "@flexsession/domain/paths";
import { readZip } from "../files/read-zip.ts";
import { openRoom } from "./fixtures/open-room.ts";
import { auth, firestore } from "./fixtures/store.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("gets all that is stored, and deletes the account once nothing is open", async ({ signIn, visit }) => {
  const { bookingId, customer } = await openRoom();
  const { page } = await signIn({ email: customer.email });
  const account = new AccountPage(page);
  await account.open();

  await account.getData.press("Enter");
  await expect(account.saveData).toBeVisible({ timeout: 30_000 });
  const saving = page.waitForEvent("download");
  await account.saveData.click();
  const zip = readZip(readFileSync(await (await saving).path()));
  expect(zip.get("data/bookings.json")?.toString("utf8")).toContain(bookingId);
  expect(zip.get("account.json")?.toString("utf8")).toContain(customer.email);

  await account.beginDeletion.click();
  await account.confirmation.fill("not my address");
  await account.confirmation.press("Enter");
  await expect(page.getByText("That is not the address of this account.")).toBeVisible();
  await account.confirmation.fill(customer.email);
  await account.confirmation.press("Enter");
  await expect(page.getByText("A booking stands")).toBeVisible();
  expect(await sweepScreen(page, "account-end")).toEqual([]);
  await page.getByRole("link", { name: "Have a look" }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}$`));
  await firestore().doc(paths.booking(bookingId)).update({ state: "cancelledByCustomer" });

  // Another device is open all the while.
  const other = await visit();
  await new SignInPage(other).signInAs(customer.email);
  await other.goto("/account");
  await account.open();
  await account.beginDeletion.click();
  await account.confirmation.fill(customer.email);
  await account.deleteForGood.click();
  await expect(page.getByText("Your account is deleted.")).toBeVisible({ timeout: 30_000 });
  await expect(other.getByText("Your account is deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  const booking = await firestore().doc(paths.booking(bookingId)).get();
  expect(booking.get("customer.name")).toBe("Deleted account");
  expect(JSON.stringify(booking.data())).not.toContain(customer.uid);
  await expect(auth().getUser(customer.uid)).rejects.toThrow(/no user record/);
});

test("signs out everywhere: another open page leaves at once", async ({ signIn, visit }) => {
  const { page, email } = await signIn();
  const other = await visit();
  await new SignInPage(other).signInAs(email);
  await other.goto("/account");
  await expect(other.getByRole("heading", { name: "Connected accounts" })).toBeVisible();
  // Moments of sign-ins are whole seconds.
  await page.waitForTimeout(1_200);
  const account = new AccountPage(page);
  await account.open();
  await account.leaveEverywhere.press("Enter");
  await expect(other.getByText("Sign in to see your account.")).toBeVisible();
  await expect(page).toHaveURL("/");
});
