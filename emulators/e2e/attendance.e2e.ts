import { readFileSync } from "node:fs";
import { classNow, slotOfClass } from "./fixtures/class-now.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { RosterPage } from "./pages/roster-page.ts";

const live = { timeout: 10_000 };
const wide = { width: 1280, height: 800 };

test("checks a student in by the code, marks another as absent, and both read it live and later", async ({
  publish,
  signIn,
}) => {
  test.slow();
  const teacher = await publish({
    slots: { main: await slotInDays({ days: 2 }) },
    profile: { discipline: "art" },
  });
  const nina = await classNow(teacher, ["Nina Castellano", "Ben Okafor"]);
  const omar = await classNow(teacher, ["Omar Haddad"]);
  const his = await signIn({ email: teacher.email });
  const roster = new RosterPage(his.page);
  await roster.open(slotOfClass);
  await expect(roster.rows).toHaveCount(3);
  await expect(his.page.getByText("0 of 3 here, 3 not marked")).toBeVisible();
  expect(await sweepScreen(his.page, "roster")).toEqual([]);
  await his.page.setViewportSize(wide);

  await his.page.getByRole("link", { name: "Show the check-in code" }).click();
  await expect(roster.code).toBeVisible(live);
  expect(await sweepScreen(his.page, "check-in-code")).toEqual([]);
  await his.page.setViewportSize(wide);

  const hers = await signIn({ email: nina.customer.email });
  await hers.page.goto(`/bookings/${nina.bookingId}`);
  const code = hers.page.getByRole("textbox", { name: "Code" });
  const send = hers.page.getByRole("button", { name: "Check in" });
  await send.click();
  await expect(hers.page.getByText("The code has six digits.")).toBeVisible();
  await hers.page.getByRole("checkbox", { name: "Ben Okafor" }).uncheck();
  expect(await sweepScreen(hers.page, "check-in")).toEqual([]);
  await hers.page.setViewportSize(wide);
  await code.fill(await roster.digits());
  await send.click();
  await expect(hers.page.getByText(/^Nina Castellano: Here, marked/)).toBeVisible(live);
  await expect(hers.page.getByText("Ben Okafor: Not marked")).toBeVisible();
  await expect(his.page.getByText("1 of 3 here")).toBeVisible(live);

  await his.page.getByRole("link", { name: "To the roster" }).click();
  await expect(roster.mark("Nina Castellano", "Here")).toHaveAttribute("aria-pressed", "true");
  await roster.mark("Ben Okafor", "Late").click();
  await expect(hers.page.getByText(/^Ben Okafor: Late, marked/)).toBeVisible(live);
  const theirs = await signIn({ email: omar.customer.email });
  await theirs.page.goto(`/bookings/${omar.bookingId}`);
  await expect(theirs.page.getByText("Omar Haddad: Not marked")).toBeVisible();
  await his.page.getByRole("button", { name: "Mark 1 as absent" }).click();
  await roster.dialog.getByRole("button", { name: "Mark them as absent" }).click();
  await expect(roster.dialog).toBeHidden();
  await expect(theirs.page.getByText(/^Omar Haddad: Absent, marked/)).toBeVisible(live);
  await expect(his.page.getByText("2 of 3 here")).toBeVisible();
  await expect(roster.mark("Omar Haddad", "Absent")).toHaveAttribute("aria-pressed", "true");
  await roster.mark("Omar Haddad", "Excused").click();
  await expect(theirs.page.getByText(/^Omar Haddad: Excused, marked/)).toBeVisible(live);

  await his.page.getByRole("button", { name: /^Omar Haddad Excused/ }).click();
  await expect(roster.dialog.getByText(/^Absent, by you on/)).toBeVisible();
  await expect(roster.dialog.getByText(/^Excused, by you on/)).toBeVisible();
  await expect(roster.dialog.getByText("Omar Haddad: Excused")).toBeVisible(live);
  expect(await sweepScreen(his.page, "roster-seat")).toEqual([]);
  await his.page.setViewportSize(wide);
  await roster.dialog.getByRole("button", { name: "Close" }).click();
  await expect(roster.dialog).toBeHidden();
  const saved = his.page.waitForEvent("download");
  await his.page.getByRole("button", { name: "Save as CSV" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toMatch(/"Omar Haddad","Omar Haddad","[^"]+",1,"excused"/);

  await hers.page.getByRole("link", { name: "All your classes" }).click();
  await expect(hers.page.getByText("Nina Castellano: Here")).toBeVisible();
  await expect(hers.page.getByText("Omar Haddad")).toHaveCount(0);
  expect(await sweepScreen(hers.page, "own-classes")).toEqual([]);
});
