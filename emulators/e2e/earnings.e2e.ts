import { earningsOf } from "@flexsession/domain/money/earnings-of";
import { startOfPeriod } from "@flexsession/domain/money/earnings-period";
import { formatMoney } from "@flexsession/domain/money/money";
import { readCsv } from "../../domain/arbitraries/read-csv.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { writeEarnings } from "./fixtures/write-earnings.ts";
import { EarningsPage } from "./pages/earnings-page.ts";
import { PayPage } from "./pages/pay-page.ts";
import { ProfilePage } from "./pages/profile-page.ts";

const zone = "America/New_York";
const money = (minor: number) => formatMoney(minor, "usd", "en");
const cents = (written: string | undefined) => Math.round(Number((written ?? "").replace(/[$,]/g, "")) * 100);

test("shows what is earned by week, the same in picture, table and file, and hears of a payment", async ({
  signIn,
  publish,
}) => {
  test.setTimeout(240_000);
  const slot = { ...(await slotInDays({ days: 3 })), priceMinor: 7_777 };
  const provider = await publish({ slots: { main: slot }, profile: { zone } });
  const { page } = await signIn({ email: provider.email });
  const earnings = new EarningsPage(page);
  await earnings.open();
  await expect(page.getByRole("heading", { name: "Nothing is earned yet" })).toBeVisible();
  expect(await sweepScreen(page, "earnings-empty")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // More than one page of the ledger, and more than a year of it.
  const now = await stackNow();
  const entries = await writeEarnings(provider.uid, now, 140);
  await expect(earnings.figure("Yours")).toBeVisible();
  await expect(page.getByText("Reading earlier entries")).toHaveCount(0);

  for (const [name, period] of [
    ["13 weeks", "weeks"],
    ["This year", "year"],
    ["All", "all"],
  ] as const) {
    await earnings.choose(name);
    const from = startOfPeriod(period, zone, now);
    const { weeks, total } = earningsOf(entries, { zone, from }, now);
    await expect(earnings.figure("Yours")).toHaveText(money(total.netMinor));
    const rows = await earnings.rows();
    expect(rows).toHaveLength(weeks.length + 1);
    expect(rows[0]?.slice(1)).toEqual(
      [total.paidMinor, total.backMinor, total.grossMinor, total.feeMinor, total.netMinor, total.transferredMinor].map(
        money,
      ),
    );
    const { name: file, content } = await earnings.download();
    expect(file).toMatch(/^flexsession-earnings-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readCsv(content);
    const sum = (column: string) => lines.reduce((all, line) => all + cents(line[column]), 0);
    expect(["paid", "given back", "gross", "fee", "net", "transferred"].map(sum)).toEqual(
      rows[0]?.slice(1).map((each) => cents(each)),
    );
  }

  await earnings.choose("13 weeks");
  await expect(earnings.bars.first()).toBeVisible();
  expect(await sweepScreen(page, "earnings")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const heights = await earnings.bars.evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
  const rows = (await earnings.rows()).slice(1).toReversed();
  const [nets, fees] = [rows.map((row) => cents(row[5])), rows.map((row) => cents(row[4]))];
  expect(heights).toHaveLength(nets.length + fees.length);
  const highest = Math.max(...nets);
  const scale = (heights[nets.indexOf(highest)] ?? 0) / highest;
  for (const [index, minor] of [...nets, ...fees].entries()) {
    expect(Math.abs((heights[index] ?? 0) - minor * scale)).toBeLessThan(1.5);
  }

  const pending = cents(await earnings.figure("Pending").innerText());
  const customer = await signIn();
  const profile = new ProfilePage(customer.page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(customer.page).pay();
  await expect(earnings.figure("Pending")).toHaveText(money(pending + 15_554));
  await page.getByRole("region", { name: "Earnings by week, scrolls sideways" }).focus();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => page.getByRole("region", { name: /scrolls sideways/ }).evaluate((region) => region.scrollLeft))
    .toBeGreaterThan(0);
});
