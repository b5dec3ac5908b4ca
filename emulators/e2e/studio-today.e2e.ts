import { randomUUID } from "node:crypto";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { makeBooking } from "../factories/make-booking.ts";
import { openAccount, saveBooking } from "./fixtures/open-account.ts";
import { slotInDays } from "./fixtures/slot-in-days.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { stackNow } from "./fixtures/test-clock.ts";
import { StudioPage } from "./pages/studio-page.ts";

test("shows a provider what waits and what comes, live, with the count in the navigation", async ({
  signIn,
  publish,
}) => {
  const slot = await slotInDays({ days: 3 });
  const provider = await publish({ slots: { main: slot } });
  const { page } = await signIn({ email: provider.email });
  const studio = new StudioPage(page);
  await studio.link.click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(page.getByText("Nothing is booked in the next four weeks")).toBeVisible();
  await expect(studio.link).toHaveAccessibleName("Studio");
  expect(await sweepScreen(page, "studio-today-empty")).toEqual([]);

  const customer = await openAccount("Nina Castellano");
  const now = await stackNow();
  const facts = {
    bookingId: randomUUID(),
    customerId: customer.uid,
    providerId: provider.uid,
    provider: { name: provider.name, zone: "America/New_York", handle: provider.handle },
    customer: { name: customer.name, zone: "Europe/Berlin" },
    slotId: "main",
    start: slot.start,
    end: addMilliseconds(slot.start, 2 * hour),
    createdAt: now,
  };
  await saveBooking(makeBooking("requested", facts));
  await expect(studio.link).toHaveAccessibleName("Studio, 1 request to answer");
  await expect(studio.tabs.getByRole("link", { name: "Requests, 1 to answer" })).toBeVisible();
  await expect(page.getByText("1 request to answer")).toBeVisible();

  await saveBooking(makeBooking("awaitingPayment", { ...facts, bookingId: randomUUID() }));
  await expect(page.getByRole("listitem").filter({ hasText: "Being paid for" })).toContainText("Nina Castellano");
  await saveBooking(
    makeBooking("confirmed", { ...facts, bookingId: randomUUID(), start: now, end: addMilliseconds(now, hour) }),
  );
  const todays = page.getByRole("region", { name: "Today's bookings" });
  await expect(todays.getByRole("listitem")).toContainText("Confirmed");
  await expect(todays.getByRole("link", { name: "Open the room with Nina Castellano" })).toBeVisible();
  expect(await sweepScreen(page, "studio-today")).toEqual([]);

  await page.getByRole("link", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Requests" })).toBeFocused();
});

test("asks whoever is signed out to sign in, and leads back to the room they wanted", async ({ page }) => {
  await page.goto("/studio/requests");
  const way = page.getByRole("main").getByRole("link", { name: "Sign in" });
  await expect(way).toHaveAttribute("href", "/sign-in?continue=%2Fstudio%2Frequests");
  expect(await sweepScreen(page, "studio-signed-out")).toEqual([]);
});

test("tells somebody who is no provider what the studio is for", async ({ signIn }) => {
  const { page } = await signIn();
  await page.goto("/studio");
  await expect(page.getByRole("link", { name: "Become a provider" })).toBeVisible();
  await expect(new StudioPage(page).link).toHaveCount(0);
  expect(await sweepScreen(page, "studio-no-page")).toEqual([]);
});
