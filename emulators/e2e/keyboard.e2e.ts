import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("goes from the profile to the pay page by keyboard alone", async ({ signIn, publish }) => {
  const provider = await publish({
    slots: {
      a: await slotInDays({ days: 1, at: "09:00", hours: 3 }),
      b: await slotInDays({ days: 1, at: "13:00", hours: 3 }),
      c: await slotInDays({ days: 1, at: "17:00", hours: 3 }),
      d: await slotInDays({ days: 2, at: "13:30", hours: 3 }),
      e: await slotInDays({ days: 8, at: "13:00", hours: 3 }),
    },
  });
  const { page } = await signIn();
  const profile = new ProfilePage(page);
  await profile.open(provider.handle);
  const focused = async () => (await profile.focusedCell())?.split("@")[0];

  await profile.nextFree.focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("a");
  for (const [key, slotId] of [
    ["ArrowRight", "b"],
    ["ArrowDown", "d"],
    ["ArrowUp", "b"],
    ["End", "c"],
    ["Home", "a"],
    ["ArrowRight", "b"],
    ["PageDown", "e"],
    ["PageUp", "b"],
    ["Control+End", "e"],
    ["Control+Home", "a"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focused, key).toBe(slotId);
  }

  await page.keyboard.press("Enter");
  await expect(profile.panel.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(profile.panel.dialog).toHaveCount(0);
  await expect.poll(focused).toBe("a");
  expect(await profile.strip.locator("[tabindex='0']").count()).toBe(1);

  await page.keyboard.press("Enter");
  await expect(profile.panel.chosenStart()).toHaveAccessibleName("9:00 am");
  await tabTo(profile.panel.chosenStart());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(profile.panel.chosenStart()).toHaveAccessibleName("10:30 am");
  await page.keyboard.press("ArrowUp");
  await expect(profile.panel.chosenStart()).toHaveAccessibleName("10:00 am");
  await tabTo(profile.panel.chosenLength());
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(profile.panel.chosenLength()).toHaveAccessibleName("2 hours");
  await tabTo(profile.panel.hold);
  await page.keyboard.press("Enter");
  await new PayPage(page).arrive();
});

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo(target: ReturnType<ProfilePage["cells"]>): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}.`);
}
