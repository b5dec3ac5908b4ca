import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("says that the device is offline, and goes on when it is back", async ({ page, context, noise }) => {
  // While it cannot reach the server, the Firestore SDK asks for a picture of Google's, which our policy forbids.
  noise.allow(/ERR_INTERNET_DISCONNECTED|WebChannelConnection|www\.google\.com\/images\/cleardot\.gif/);
  const profile = new ProfilePage(page);
  await profile.open("marcus-reed");
  const banner = page.getByText("You are offline.");
  await expect(banner).toHaveCount(0);
  await context.setOffline(true);
  await expect(banner).toBeVisible();
  await expect(profile.strip.locator("[data-cell]").first()).toBeVisible();
  expect(await sweepScreen(page, "offline")).toEqual([]);
  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
});

test("shows one neutral page when a part cannot be loaded, with two ways on", async ({ page, noise }) => {
  noise.allow(/browse-page|^error at \S+\/browse:/);
  await page.goto("/help");
  await page.route("**/assets/browse-page*.js", (route) => route.abort());
  await page.getByRole("link", { name: "Browse" }).click();
  await expect(page.getByRole("alert").getByRole("heading", { name: "Something went wrong here" })).toBeFocused();
  expect(await sweepScreen(page, "error")).toEqual([]);

  await page.unroute("**/assets/browse-page*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Find a time" })).toBeVisible();
});

test("plays a sample that was asked for before its player had come", async ({ page }) => {
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route("**/assets/wavesurfer*.js", async (route) => {
    await brought;
    await route.continue();
  });
  await page.goto("/p/marcus-reed");
  await page
    .getByRole("button", { name: /^Play / })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^Pause / })).toBeVisible();
  bring();
  await expect(page.getByRole("slider", { name: /^Position in / }).first()).not.toHaveValue("0");
});

test("gives every cell of the strip 44 px on a phone", async ({ visit }) => {
  const profile = new ProfilePage(
    await visit({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }),
  );
  await profile.open("marcus-reed");
  const cells = profile.strip.locator("[data-cell]");
  await expect(cells.first()).toBeVisible();
  const small = await cells.evaluateAll((buttons) =>
    buttons
      .map((button) => button.getBoundingClientRect())
      .filter(({ width, height }) => width < 44 || height < 44)
      .map(({ width, height }) => `${width} x ${height}`),
  );
  expect(small).toEqual([]);
});
