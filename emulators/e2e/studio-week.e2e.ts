import { randomUUID } from "node:crypto";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { makeBooking } from "../factories/make-booking.ts";
import { openAccount, saveBooking } from "./fixtures/open-account.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { ProfilePage, wholeStrip } from "./pages/profile-page.ts";
import { WeekPage } from "./pages/week-page.ts";

const zone = "America/New_York";

test("draws, moves, resizes, withdraws and offers time again in the calendar, seen by a customer at once", async ({
  signIn,
  publish,
  visit,
}) => {
  const slot = await slotInDays({ days: 8, at: "10:00", hours: 2 });
  const date = localDateOf(slot.start, zone);
  const provider = await publish({ slots: { kept: slot } });
  const profile = new ProfilePage(await visit({ viewport: wholeStrip }));
  await profile.open(provider.handle);
  const free = profile.strip.locator("[data-state=free]");
  await expect(free).toHaveCount(1);

  const { page } = await signIn({
    email: provider.email,
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 900 },
  });
  const week = new WeekPage(page);
  await week.open(date, "calendar");
  await expect(week.mark("kept")).toContainText("10:00 am – 12:00 pm");

  await week.drag(await week.pointAt(date, "14:00"), await week.pointAt(date, "15:30"));
  await expect(week.dialog.getByLabel("From")).toHaveValue("14:00");
  await expect(week.dialog.getByLabel("To")).toHaveValue("16:00");
  await week.offer.click();
  await expect(week.dialog).toHaveCount(0);
  await expect(week.marks("slot")).toHaveCount(2);
  await expect(free).toHaveCount(2);

  await week.drag(await week.pointAt(date, "10:30"), await week.pointAt(date, "08:30"));
  await expect(week.mark("kept")).toContainText("8:00 am – 10:00 am");
  await expect(week.said).toContainText("8:00 am – 10:00 am");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(week.mark("kept")).toContainText("10:00 am – 12:00 pm");

  const end = await week.pointAt(date, "12:00");
  await week.drag({ x: end.x, y: end.y - 5 }, await week.pointAt(date, "12:30"));
  await expect(week.mark("kept")).toContainText("10:00 am – 1:00 pm");
  await expect(profile.cells("kept", "free")).toContainText("3 h");

  await week.mark("kept").click();
  await week.dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(week.mark("kept")).toContainText("withdrawn");
  await expect(profile.cells("kept", "free")).toHaveCount(0);
  await week.mark("kept").click();
  await week.dialog.getByRole("button", { name: "Offer again" }).click();
  await expect(profile.cells("kept", "free")).toHaveCount(1);
});

test("moves a slot back that was dragged onto another, and names what is in the way in the provider's zone", async ({
  signIn,
  publish,
  noise,
}) => {
  noise.allow(/editTape/);
  const slots = {
    first: await slotInDays({ days: 8, at: "09:00", hours: 2 }),
    second: await slotInDays({ days: 8, at: "13:00", hours: 2 }),
  };
  const date = localDateOf(slots.first.start, zone);
  const provider = await publish({ slots });
  const { page } = await signIn({ email: provider.email, timezoneId: "Europe/Berlin" });
  const week = new WeekPage(page);
  await week.open(date, "calendar");
  await week.drag(await week.pointAt(date, "09:30"), await week.pointAt(date, "12:30"));
  await expect(week.refusal).toContainText(/already offer time there.*In the way: .*1:00 pm – 3:00 pm/);
  await expect(week.mark("first")).toContainText("9:00 am – 11:00 am");
});

test("does by keyboard and forms alone what dragging does", async ({ signIn, publish }) => {
  const slot = await slotInDays({ days: 8, at: "10:00", hours: 2 });
  const date = localDateOf(slot.start, zone);
  const provider = await publish({ slots: { kept: slot } });
  const { page } = await signIn({ email: provider.email });
  const week = new WeekPage(page);
  await week.open(date, "list");
  const press = async (name: string | RegExp) => {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };

  await press("Offer time");
  await week.fillTime(date, "15:00", "17:00");
  await page.keyboard.press("Enter");
  await expect(week.dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Offer time" })).toBeFocused();
  await expect(week.marks("slot")).toHaveCount(2);

  await press(/^Change Mix.*10:00 am/);
  await week.fillTime(date, "08:00", "11:00");
  await page.keyboard.press("Enter");
  await expect(week.mark("kept")).toContainText("8:00 am – 11:00 am");
  await press(/^Change Mix.*8:00 am/);
  await week.dialog.getByRole("button", { name: "Withdraw" }).focus();
  await page.keyboard.press("Enter");
  await expect(week.mark("kept")).toContainText("withdrawn");
  await press(/^Change Mix.*8:00 am/);
  await week.dialog.getByRole("button", { name: "Offer again" }).focus();
  await page.keyboard.press("Enter");
  await expect(week.mark("kept")).not.toContainText("withdrawn");
});

test("says for any moment why it is not offered, live", async ({ signIn, publish, visit }) => {
  const slots = {
    open: await slotInDays({ days: 8, at: "10:00", hours: 4 }),
    gone: await slotInDays({ days: 8, at: "16:00", hours: 2 }, { withdrawn: true }),
    soon: await slotInDays({ days: 1 }),
    far: await slotInDays({ days: 40 }),
  };
  const dateOf = (slot: Slot) => localDateOf(slot.start, zone);
  const date = localDateOf(slots.open.start, zone);
  const provider = await publish({ slots, rules: { noticeMinutes: 2_880, horizonDays: 30 } });
  const { page } = await signIn({ email: provider.email });
  const week = new WeekPage(page);
  await week.open(date, "list");
  await page.getByRole("button", { name: "Why is a time not offered?" }).click();
  const ask = async (day: string, from: string, length = "1 hour") => {
    await week.dialog.getByLabel("Date").fill(day);
    await week.dialog.getByLabel("Start").fill(from);
    await week.dialog.getByLabel("Length").selectOption(length);
  };

  await ask(date, "10:00");
  await expect(week.dialog).toContainText("is offered: it can be taken now");
  await ask(date, "10:15");
  await expect(week.dialog).toContainText("start on the half hours");
  await ask(date, "12:00", "4 hours");
  await expect(week.dialog).toContainText("reaches beyond what you offer");
  await ask(date, "16:00");
  await expect(week.dialog).toContainText("You have withdrawn it");
  await ask(dateOf(slots.soon), "10:00");
  await expect(week.dialog).toContainText("sooner than your notice of 2 days");
  await ask(dateOf(slots.far), "10:00");
  await expect(week.dialog).toContainText("further ahead than the 30 days");
  await ask(date, "20:00");
  await expect(week.dialog).toContainText("outside the hours that you offer");
  expect(await sweepScreen(page, "studio-why")).toEqual([]);
  await week.dialog.getByRole("button", { name: "Offer this time" }).click();
  await expect(week.dialog.getByLabel("From")).toHaveValue("20:00");
  await week.offer.click();
  await expect(week.marks("slot")).toHaveCount(3);

  const profile = new ProfilePage(await visit({ viewport: wholeStrip }));
  await profile.open(provider.handle);
  await expect(profile.cells("open", "free")).toHaveCount(1);
  await expect(profile.cells("gone", "free")).toHaveCount(0);
});

test("shows who has what of a week on a phone as a list, and in the calendar", async ({ signIn, publish }) => {
  const slot = await slotInDays({ days: 8, at: "10:00", hours: 6 });
  const date = localDateOf(slot.start, zone);
  const at = (hours: number) => addMilliseconds(slot.start, hours * hour);
  const claim = (from: number, state: "booked" | "held" | "requested") => {
    const until = state === "booked" ? null : addMilliseconds(slot.start, -7 * day);
    return { slotId: "busy", start: at(from), end: at(from + 1), state, until };
  };
  const provider = await publish({
    slots: { busy: slot, asked: await slotInDays({ days: 9, at: "18:00", hours: 3 }, { mode: "request" }) },
    claims: { one: claim(0, "booked"), two: claim(2, "held"), three: claim(4, "requested") },
  });
  const customer = await openAccount("Nina Castellano");
  await saveBooking(
    makeBooking("confirmed", {
      bookingId: randomUUID(),
      claimId: "one",
      slotId: "busy",
      start: at(0),
      end: at(1),
      customerId: customer.uid,
      providerId: provider.uid,
      customer: { name: customer.name, zone: "Europe/Berlin" },
    }),
  );

  const { page } = await signIn({ email: provider.email, viewport: { width: 360, height: 740 } });
  const week = new WeekPage(page);
  await page.goto(`/studio/week?start=${date}`);
  await expect(week.marks("booked")).toContainText("Nina Castellano");
  await expect(week.marks("held")).toContainText("Held");
  await expect(week.marks("requested")).toContainText("Asked for");
  expect(await sweepScreen(page, "studio-week-list")).toEqual([]);
  await page.getByRole("button", { name: /^Change Mix.*10:00 am/ }).click();
  await expect(week.dialog.getByRole("link", { name: /Nina Castellano/ })).toBeVisible();
  expect(await sweepScreen(page, "studio-week-slot")).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 900 });
  await week.open(date, "calendar");
  await expect(week.marks("booked")).toContainText("Nina Castellano");
  expect(await sweepScreen(page, "studio-week-calendar")).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator(".week-mark", { has: week.mark("busy") }).focus();
  await page.keyboard.press("Enter");
  await expect(week.dialog.getByRole("link", { name: /Nina Castellano/ })).toBeVisible();
});
