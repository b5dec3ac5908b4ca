import { fillRoom, openRoom } from "./fixtures/open-room.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { RoomPage } from "./pages/room-page.ts";

test("opens a room of four hundred messages at its newest, reads back by pages, and stays where its reader is", async ({
  signIn,
}) => {
  const room = await openRoom();
  await fillRoom(room, 400);
  const [{ page }, owner] = await Promise.all([
    signIn({ email: room.customer.email }),
    signIn({ email: room.provider.email }),
  ]);
  const [nina, marcus] = [new RoomPage(page), new RoomPage(owner.page)];
  await nina.open(room.bookingId);
  await expect(nina.message("Number 399.")).toBeVisible();
  expect(await nina.fromEnd()).toBeLessThan(4);
  await expect(nina.toNewest).toHaveCount(0);

  await nina.thread.hover();
  await expect(async () => {
    await page.mouse.wheel(0, -3_000);
    await expect(nina.thread).toContainText(/Number (?:[12]\d\d|\d\d?)\./, { timeout: 300 });
  }).toPass({ timeout: 60_000 });
  expect(await nina.thread.getByRole("listitem").count()).toBeLessThan(60);

  await marcus.open(room.bookingId);
  await marcus.say("Something new");
  await expect(nina.toNewest).toHaveText("1 new message");
  expect(await nina.fromEnd()).toBeGreaterThan(1_000);
  await nina.toNewest.click();
  await expect(nina.message("Something new")).toBeVisible();
  await marcus.say("And more");
  await expect(nina.message("And more")).toBeInViewport();
  expect(await sweepScreen(page, "room-long")).toEqual([]);
});

test("reads on to the very beginning for whoever stays at the top", async ({ signIn }) => {
  const room = await openRoom();
  await fillRoom(room, 400);
  const { page } = await signIn({ email: room.customer.email });
  const nina = new RoomPage(page);
  await nina.open(room.bookingId);
  await expect(nina.message("Number 399.")).toBeVisible();
  await nina.thread.evaluate((thread) => {
    const stay = () => {
      thread.scrollTop = 0;
      requestAnimationFrame(stay);
    };
    stay();
  });
  await expect(nina.message("Number 0.")).toBeVisible({ timeout: 30_000 });
});

test("tells whoever is away by a count at the bell, which coming back clears", async ({ signIn }) => {
  const room = await openRoom();
  const [away, { page }] = await Promise.all([
    signIn({ email: room.provider.email }),
    signIn({ email: room.customer.email }),
  ]);
  const nina = new RoomPage(page);
  await nina.open(room.bookingId);
  await nina.say("Are you there?");
  await nina.say("Hello?");
  // The first run of the trigger takes long where all processors are busy.
  await expect(away.page.getByRole("link", { name: "Notices, 1 unread" })).toBeVisible({ timeout: 60_000 });
  await new RoomPage(away.page).open(room.bookingId);
  await expect(away.page.getByRole("link", { name: "Notices", exact: true })).toBeVisible();
  await expect(nina.message("Hello?")).toContainText("Read");
});

test("lets nobody else in, and its parties only read once the booking is over for good", async ({ signIn, noise }) => {
  noise.allow(/permission|insufficient/i);
  const [room, over] = await Promise.all([openRoom(), openRoom("cancelledByProvider")]);
  await fillRoom(over, 3);
  const stranger = await signIn();
  await new RoomPage(stranger.page).open(room.bookingId);
  await expect(stranger.page.getByRole("heading", { name: "We could not find this room" })).toBeVisible();

  const { page } = await signIn({ email: over.customer.email });
  const nina = new RoomPage(page);
  await nina.open(over.bookingId);
  await expect(nina.message("Number 2.")).toBeVisible();
  await expect(page.getByText("You can read what is here and add nothing.")).toBeVisible();
  await expect(nina.field).toHaveCount(0);
  expect(await sweepScreen(page, "room-read-only")).toEqual([]);
});
