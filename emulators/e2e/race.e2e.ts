import { slotInDays } from "./fixtures/slot-in-days.ts";
import { expect, test } from "./fixtures/test.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("gives one of two people the piece, and the other a sentence and three alternatives of the same length", async ({
  signIn,
  publish,
  noise,
}) => {
  noise.allow(/holdPiece/);
  const provider = await publish({
    slots: {
      main: await slotInDays({ days: 2 }),
      next: await slotInDays({ days: 3 }),
      last: await slotInDays({ days: 4 }),
    },
  });
  const people = await Promise.all([signIn(), signIn()]);
  const profiles = people.map(({ page }) => new ProfilePage(page));
  for (const profile of profiles) {
    await profile.open(provider.handle);
    await profile.choose("main");
    await profile.panel.chooseStart("11:00 am");
    await profile.panel.chooseLength("2 hours");
  }
  await Promise.all(profiles.map((profile) => profile.panel.hold.click()));

  const sentence = "Somebody was quicker: this time has just been taken.";
  await expect
    .poll(async () => {
      const outcomes = await Promise.all(
        profiles.map(async ({ page, panel }) => {
          if (page.url().includes("/c/pay/")) return "pays";
          return (await panel.dialog.getByText(sentence).count()) === 1 ? "is told" : "waits";
        }),
      );
      return outcomes.sort();
    })
    .toEqual(["is told", "pays"]);

  const loser = profiles.find(({ page }) => !page.url().includes("/c/pay/"));
  if (!loser) throw new Error("Both people came to the pay page.");
  await expect(loser.panel.alternatives).toHaveCount(3);
  await expect(loser.panel.hold).toHaveCount(0);
  const [first] = await loser.panel.alternatives.all();
  const address = new URL((await first?.getAttribute("href")) ?? "", loser.page.url());
  expect(address.searchParams.get("minutes")).toBe("120");
  await first?.click();
  await expect(loser.panel.chosenLength()).toHaveAccessibleName("2 hours");
  await expect(loser.panel.hold).toBeVisible();
});
