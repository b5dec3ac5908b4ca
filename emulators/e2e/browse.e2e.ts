import { randomUUID } from "node:crypto";
import { makeClassSlot } from "../factories/make-slot.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { slotSoon } from "./fixtures/slot-soon.ts";
import { expect, test } from "./fixtures/test.ts";
import { BrowsePage } from "./pages/browse-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

test("keeps every filter in the address, so that another browser shows the same", async ({ page, visit, publish }) => {
  // Other tests publish people meanwhile, so that only words of one's own find the same twice.
  const tag = randomUUID().slice(0, 8);
  for (const name of [`Ada ${tag}`, `Ben ${tag}`]) {
    await publish({ slots: { main: await slotInDays({ days: 3 }) }, profile: { name } });
  }
  const browse = new BrowsePage(page);
  await browse.open();
  await expect(browse.cards.first()).toBeVisible();
  await browse.discipline.selectOption("Music");
  await browse.lowestRate.fill("50");
  await browse.highestRate.fill("150");
  await browse.words.fill(tag);
  await browse.sort.selectOption("Lowest rate");
  await expect(page).toHaveURL(/sort=rate/);
  await expect(browse.names).toHaveCount(2);
  const names = await browse.names.allInnerTexts();

  const other = new BrowsePage(await visit());
  await other.page.goto(page.url());
  await expect(other.names).toHaveText(names);
  await expect(other.words).toHaveValue(tag);
  await expect(other.discipline).toHaveValue("music");
  await expect(other.lowestRate).toHaveValue("50");
  await expect(other.highestRate).toHaveValue("150");
  await expect(other.sort).toHaveValue("rate");
});

test("sorts by soonest, rate and rating", async ({ page, publish }) => {
  const tag = randomUUID().slice(0, 8);
  const person = async (name: string, rateMinor: number, average: number, days: number) =>
    publish({
      slots: { main: await slotInDays({ days }) },
      profile: { name: `${name} ${tag}`, rates: [{ task: "mix", rateMinor }], rating: { average, count: 10 } },
    });
  await person("Cheap", 3_000, 4.2, 5);
  await person("Loved", 9_000, 4.9, 4);
  await person("Early", 7_000, 4.5, 1);

  const browse = new BrowsePage(page);
  await browse.open({ q: tag });
  await expect(browse.names).toHaveText([`Early ${tag}`, `Loved ${tag}`, `Cheap ${tag}`]);
  await browse.sort.selectOption("Lowest rate");
  await expect(browse.names).toHaveText([`Cheap ${tag}`, `Early ${tag}`, `Loved ${tag}`]);
  await browse.sort.selectOption("Best rating");
  await expect(browse.names).toHaveText([`Loved ${tag}`, `Early ${tag}`, `Cheap ${tag}`]);
});

test("finds by discipline and by a day with free time, and says so kindly when nobody fits", async ({
  page,
  publish,
}) => {
  const tag = randomUUID().slice(0, 8);
  const slot = await slotInDays({ days: 3, at: "10:00", hours: 2 });
  await publish({
    slots: { lesson: makeClassSlot({ start: slot.start, end: slot.end }) },
    profile: { name: `Painter ${tag}`, discipline: "art", rates: [{ task: "class", rateMinor: 4_800 }] },
  });
  await publish({ slots: { main: await slotInDays({ days: 5 }) }, profile: { name: `Mixer ${tag}` } });

  const browse = new BrowsePage(page);
  await browse.open({ q: tag });
  await expect(browse.names).toHaveCount(2);
  await browse.discipline.selectOption("Art");
  await expect(browse.names).toHaveText([`Painter ${tag}`]);
  await browse.discipline.selectOption("Everything");
  await browse.day.fill(slot.start.toISOString().slice(0, 10));
  await expect(browse.names).toHaveText([`Painter ${tag}`]);
  await page.getByLabel("Between").selectOption("1 pm");
  await expect(page.getByRole("heading", { name: "Nobody fits all of this" })).toBeVisible();
  await browse.clear.last().click();
  await expect(browse.words).toHaveValue("");
  await expect(browse.cards.first()).toBeVisible();
});

test("shows a new opening among those free soon, without reload", async ({ page, publish }) => {
  await page.goto("/");
  const soon = page.getByRole("region", { name: "Free soon" });
  await expect(soon.getByRole("link").nth(1)).toBeVisible();
  const provider = await publish({ slots: { main: await slotSoon() } });
  await expect(soon.getByRole("link", { name: provider.name })).toBeVisible();
  await soon.getByRole("link", { name: provider.name }).first().click();
  await expect(page.getByRole("dialog", { name: `Mix with ${provider.name}` })).toBeVisible();
});

test("follows a link although the search has yet to follow what was typed", async ({ page, publish }) => {
  const provider = await publish({ slots: { main: await slotInDays({ days: 2 }) } });
  await page.route("**/assets/profile-route*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  const browse = new BrowsePage(page);
  await browse.open();
  const link = page.getByRole("heading", { name: provider.name }).getByRole("link");
  await link.waitFor();
  await browse.words.fill(provider.name);
  await link.click();
  await expect(page).toHaveURL(`/p/${provider.handle}`);
});

test("goes where a link leads although the pause after typing ends at that moment", async ({ page, publish }) => {
  const { name, handle } = await publish({ slots: { main: await slotInDays({ days: 3 }) } });
  const browse = new BrowsePage(page);
  await browse.open();
  await browse.words.fill(name);
  await expect(browse.names).toHaveCount(1);
  await browse.words.press("Backspace");
  // A slow device: the click is handled, then nothing else until the pause has passed.
  await browse.names.getByRole("link", { name }).evaluate((link: HTMLElement) => {
    link.click();
    const free = performance.now() + 500;
    while (performance.now() < free);
  });
  const profile = new ProfilePage(page);
  await profile.live.waitFor();
  await expect(profile.cells("main", "free").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/p/${handle}`));
});
