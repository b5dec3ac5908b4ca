import { expect, freshEmail, test } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("opens the account on the next visit when the first was cut short", async ({ page, noise }) => {
  noise.allow(/openAccount/);
  const signIn = new SignInPage(page);
  await page.route("**/openAccount", (route) => route.abort("connectionfailed"));
  await page.goto("/sign-in?continue=%2Fhelp");
  // The page leads on before it calls: without this, the call could go through once nothing stops it any more.
  const cut = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/openAccount"));
  await signIn.continueWithGoogle(freshEmail());
  await expect(page.getByText("Account", { exact: true })).toBeVisible();
  await cut;

  await page.unroute("**/openAccount");
  const opened = signIn.accountOpened();
  await page.reload();
  await opened;
});

test("signs out and forgets whose page it was", async ({ signIn }) => {
  const { page } = await signIn();
  await page.goto("/bookings");
  await expect(page.getByRole("heading", { name: "Upcoming" })).toBeVisible();
  await page.getByText("Account", { exact: true }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/bookings");
  await expect(page.getByText("Sign in to see your bookings.")).toBeVisible();
});
