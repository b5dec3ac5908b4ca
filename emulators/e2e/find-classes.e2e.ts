import { randomUUID } from "node:crypto";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { publishClass } from "./fixtures/publish-class.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { FindClassesPage } from "./pages/find-classes-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const zone = "America/New_York";
const art = { zone, discipline: "art", rates: [{ task: "class", rateMinor: 4_800 }] } as const;
const dayName = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const nameOf = (date: string) => dayName.format(new Date(`${date}T12:00:00Z`)).replace(",", "");

async function inDays(days: number): Promise<string> {
  return addLocalDays(localDateOf(await stackNow(), zone), days);
}

test("finds classes by words, level and place, counts their seats live, and leads to the one that is chosen", async ({
  visit,
  publish,
  signIn,
}) => {
  const tag = randomUUID().slice(0, 8);
  const rates = [...art.rates];
  const [painter, drawer] = [
    await publish({ slots: {}, profile: { ...art, rates, name: `Painter ${tag}` } }),
    await publish({ slots: {}, profile: { ...art, rates, name: `Drawer ${tag}` } }),
  ];
  const at = { at: "18:00", minutes: 120 };
  await publishClass(painter.uid, { title: "Skies", capacity: 2, dates: [{ date: await inDays(3), ...at }] });
  await publishClass(drawer.uid, {
    title: "Pixels",
    level: "advanced",
    place: { kind: "online" },
    joinUrl: "https://meet.example/pixels",
    dates: [{ date: await inDays(4), ...at }],
  });

  const watcher = new FindClassesPage(await visit({ timezoneId: zone }));
  await watcher.open({ q: tag });
  await expect(watcher.titles).toHaveText(["Skies", "Pixels"]);
  await expect(watcher.page.getByRole("heading", { name: nameOf(await inDays(3)) })).toBeVisible();
  await watcher.place.selectOption("Online");
  await expect(watcher.titles).toHaveText(["Pixels"]);
  await expect(watcher.page).toHaveURL(/place=online/);
  const other = new FindClassesPage(await visit({ timezoneId: zone }));
  await other.page.goto(watcher.page.url());
  await expect(other.titles).toHaveText(["Pixels"]);
  await expect(other.place).toHaveValue("online");
  await other.level.selectOption("Beginners");
  await expect(other.page.getByRole("heading", { name: "No class fits all of this" })).toBeVisible();

  await watcher.place.selectOption("Any");
  await watcher.level.selectOption("Beginners");
  await expect(watcher.titles).toHaveText(["Skies"]);
  await expect(watcher.rows).toContainText("2 seats left");
  const student = await signIn({ timezoneId: zone });
  const theirs = new FindClassesPage(student.page);
  await theirs.open({ q: `${tag} skies` });
  await expect(theirs.titles).toHaveText(["Skies"]);
  await theirs.page.getByRole("link", { name: "Skies" }).click();
  const { panel } = new ProfilePage(student.page);
  await expect(panel.dialog).toContainText("2 seats left");
  await expect(panel.dialog).toContainText("Paper and paint are there.");
  await panel.hold.click();
  await new PayPage(student.page).arrive();
  // A function has to fold the card first.
  await expect(watcher.rows).toContainText("1 seat left", { timeout: 60_000 });
  await watcher.seats.selectOption("2 or more");
  await expect(watcher.page.getByRole("heading", { name: "No class fits all of this" })).toBeVisible();
});

test("shows a month of classes, and those of a day, by mouse and keyboard", async ({ visit, publish }) => {
  const tag = randomUUID().slice(0, 8);
  const teacher = await publish({ slots: {}, profile: { ...art, rates: [...art.rates], name: `Potter ${tag}` } });
  // In the middle of a month, so that neither of the two days is in another.
  const month = Temporal.PlainDate.from(await inDays(0)).add({ months: 1 });
  const [first, second] = [month.with({ day: 14 }).toString(), month.with({ day: 15 }).toString()];
  const at = (date: string, hour: string) => ({ date, at: hour, minutes: 120 });
  await publishClass(teacher.uid, {
    title: "Cups",
    dates: [at(first, "10:00"), at(first, "18:00"), at(second, "10:00")],
  });

  const find = new FindClassesPage(await visit({ timezoneId: zone }));
  await find.open({ q: tag, view: "calendar", day: first });
  await expect(find.day(nameOf(first), "2 classes")).toHaveAttribute("aria-pressed", "true");
  await expect(find.titles).toHaveText(["Cups", "Cups"]);
  await find.day(nameOf(second), "1 class").click();
  await expect(find.titles).toHaveText(["Cups"]);
  await expect(find.page).toHaveURL(new RegExp(`day=${second}`));
  await find.day(nameOf(second), "1 class").press("ArrowLeft");
  await expect(find.day(nameOf(first), "2 classes")).toBeFocused();
  await expect(find.titles).toHaveText(["Cups", "Cups"]);
  await find.page.getByRole("button", { name: "Month after" }).click();
  await expect(find.page.getByRole("heading", { name: "No class on this day" })).toBeVisible();
  await find.page.getByRole("button", { name: "Month before" }).click();
  await expect(find.page.getByRole("heading", { name: "No class on this day" })).toBeVisible();
  await expect(find.day(nameOf(first), "2 classes")).toBeVisible();
});

test("fits every screen", async ({ visit }) => {
  const find = new FindClassesPage(await visit());
  await find.open({ teacher: "Marchetti" });
  await expect(find.titles.first()).toBeVisible();
  expect(await sweepScreen(find.page, "find-classes")).toEqual([]);
  await find.calendar.click();
  await expect(find.page).toHaveURL(/view=calendar/);
  await expect(find.page.locator("tr[aria-busy=true]")).toHaveCount(0);
  expect(await sweepScreen(find.page, "find-classes-calendar")).toEqual([]);
  await find.open({ q: "nothingofthekind" });
  await expect(find.page.getByRole("heading", { name: "No class fits all of this" })).toBeVisible();
  expect(await sweepScreen(find.page, "find-classes-none")).toEqual([]);
});

test("shows what a teacher offers on their page, and leads to the time that is chosen", async ({ visit }) => {
  const profile = new ProfilePage(await visit());
  await profile.open("elena-marchetti");
  await profile.page.getByRole("heading", { name: "Work" }).scrollIntoViewIfNeeded();
  await expect(profile.page.getByText("Five tubes, a hundred greens.")).toBeVisible();
  expect(await sweepScreen(profile.page, "profile-classes")).toEqual([]);
  await profile.page.setViewportSize({ width: 1280, height: 800 });
  await profile.page
    .getByRole("list", { name: "Next times of Mixing greens that breathe" })
    .getByRole("link")
    .first()
    .click();
  await expect(profile.panel.dialog).toContainText("About this class");
  await expect(profile.panel.dialog.getByRole("img", { name: "Fog over the Reno" })).toBeVisible();
  expect(await sweepScreen(profile.page, "panel-class")).toEqual([]);
});

test("saves a teacher from their page, finds them with one's bookings, and takes them off again", async ({
  publish,
  signIn,
}) => {
  const teacher = await publish({ slots: {}, profile: { ...art, rates: [...art.rates], bio: "I paint." } });
  const { page } = await signIn();
  await page.goto(`/p/${teacher.handle}`);
  await page.getByRole("heading", { name: "About" }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: `Save ${teacher.name}` }).click();
  await expect(page.getByRole("button", { name: `${teacher.name} is saved` })).toHaveAttribute("aria-pressed", "true");

  await page.goto("/bookings");
  const saved = page.getByRole("region", { name: "Saved" });
  await expect(saved.getByRole("link", { name: teacher.name })).toBeVisible();
  expect(await sweepScreen(page, "bookings-saved")).toEqual([]);
  await saved.getByRole("button", { name: `Remove ${teacher.name} from your list` }).click();
  await expect(saved.getByText(/^You have saved nobody yet/)).toBeVisible();
});
