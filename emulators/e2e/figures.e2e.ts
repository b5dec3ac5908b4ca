import { refundEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { readCsv } from "../../domain/arbitraries/read-csv.ts";
import { makeAdmin } from "./fixtures/make-admin.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { firestore } from "./fixtures/store.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { writeEarnings } from "./fixtures/write-earnings.ts";
import { FiguresPage } from "./pages/figures-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const cents = (written: string | undefined) => Math.round(Number((written ?? "").replace(/[$,]/g, "")) * 100);

test("shows admins bookings, revenue and refunds by week, the same in table and file, and hears of a payment", async ({
  signIn,
  publish,
}) => {
  test.setTimeout(240_000);
  const slot = { ...(await slotInDays({ days: 3 })), priceMinor: 7_777 };
  const provider = await publish({ slots: { main: slot } });
  const now = await stackNow();
  await writeEarnings(provider.uid, now, 60);
  for (const [index, amountMinor] of [9_500, 31_000, 4_200, 18_000].entries()) {
    const head = { bookingId: "b", providerId: provider.uid, currency: "usd" };
    const at = addMilliseconds(now, -16 * (index + 1) * day);
    const entry = refundEntry({ ...head, at }, `${provider.uid}-${index}`, amountMinor);
    await firestore().doc(paths.ledgerEntry(entry.entryId)).create(entry);
  }

  const { page, email } = await signIn();
  const figures = new FiguresPage(page);
  await figures.open();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Figures");
  await makeAdmin(email);
  await page.reload();
  await expect(figures.heading).toBeVisible();
  await expect(page.getByRole("row", { name: /^Total \d/ })).toBeVisible();
  await expect(figures.progress).toHaveCount(0);
  const before = (await figures.rows())[1];

  const customer = await signIn();
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(customer.page).pay();
  await expect
    .poll(
      async () => {
        await figures.readAgain();
        await expect(page.getByRole("row", { name: /^Total \d/ })).toBeVisible();
        const [, current] = await figures.rows();
        return cents(current?.[4]) - cents(before?.[4]);
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(15_554);

  for (const weeks of [26, 4, 12] as const) {
    await figures.choose(weeks);
    await expect(page.getByRole("row", { name: /^Total \d/ })).toBeVisible();
    await expect(figures.bars("Revenue")).toHaveCount(2 * weeks);
    await expect(figures.bars("Bookings")).toHaveCount(3 * weeks);
    const [total, ...rows] = await figures.rows();
    expect(rows).toHaveLength(weeks);
    const { name, content } = await figures.download();
    expect(name).toMatch(/^flexsession-figures-\d{4}-W\d\d-to-\d{4}-W\d\d\.csv$/);
    const lines = readCsv(content);
    const sums = ["taken", "refunded", "fee", "processing", "transferred", "disputed", "lost"].map((column) =>
      lines.reduce((sum, line) => sum + cents(line[column]), 0),
    );
    expect(sums).toEqual(total?.slice(4).map(cents));
    if (weeks === 26) expect(await sweepScreen(page, "admin-figures-26")).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  const heights = await figures
    .bars("Refunds")
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
  const refunds = (await figures.rows())
    .slice(1)
    .toReversed()
    .map((row) => cents(row[5]));
  const highest = Math.max(...refunds);
  const scale = (heights[refunds.indexOf(highest)] ?? 0) / highest;
  expect(heights).toHaveLength(refunds.length);
  for (const [index, minor] of refunds.entries()) {
    expect(Math.abs((heights[index] ?? 0) - minor * scale)).toBeLessThan(1.5);
  }
  expect(await sweepScreen(page, "admin-figures")).toEqual([]);
  await figures.table.focus();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => figures.table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
});

test("says how far it has come, shows what is here, and goes on after a failure", async ({ signIn }) => {
  const { page, email } = await signIn();
  await makeAdmin(email);
  const money = { takenMinor: 98_700, refundedMinor: 9_500, feeMinor: 11_200, processingMinor: 3_100 };
  const rest = { transferredMinor: 64_000, disputedMinor: -19_000, lostMinor: 19_000 };
  const bookings = { begun: 17, standing: 9, cancelled: 3 };
  const result = { money: { ...money, ...rest }, bookings, next: null };
  let isAway = true;
  let answers = 0;
  await page.route("**/readWeekFigures", (route) => {
    answers += 1;
    if (answers > 7 && isAway) return route.abort("aborted");
    return route.fulfill({ json: { result }, headers: { "access-control-allow-origin": "*" } });
  });
  const figures = new FiguresPage(page);
  await figures.open();
  await expect(page.getByRole("alert")).toContainText("Not all weeks could be read. 7 of 12 weeks are here");
  await expect(page.getByRole("row", { name: /^Total so far/ })).toContainText("119");
  await expect(page.getByRole("button", { name: "Download CSV" })).toBeDisabled();
  await expect(figures.bars("Bookings")).toHaveCount(21);
  expect(await sweepScreen(page, "admin-figures-partial")).toEqual([]);
  isAway = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("row", { name: /^Total 204/ })).toContainText("-$2,280.00");
});
