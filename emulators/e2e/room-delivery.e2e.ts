import { readFile } from "node:fs/promises";
import { encodeWav } from "../factories/encode-wav.ts";
import { openRoom } from "./fixtures/open-room.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { BookingPage } from "./pages/booking-page.ts";
import { DeliveryBar } from "./pages/delivery-bar.ts";
import { FilesPage } from "./pages/files-page.ts";
import { RoomPage } from "./pages/room-page.ts";

const live = { timeout: 5_000 };
const looked = { timeout: 90_000 };

const mix = (seconds: number) => ({
  name: "Song.wav",
  mimeType: "audio/wav",
  buffer: encodeWav(
    Float32Array.from({ length: seconds * 8_000 }, (_, at) => Math.sin(at / 9)),
    8_000,
  ),
});

test("takes a mix from its upload to its approval: changed once, live on both sides, saved only then", async ({
  signIn,
}) => {
  test.slow();
  const { bookingId, customer, provider } = await openRoom();
  const [hers, his] = await Promise.all([signIn({ email: customer.email }), signIn({ email: provider.email })]);
  const [mine, theirs] = [new DeliveryBar(hers.page), new DeliveryBar(his.page)];
  const [reader, sender] = [new FilesPage(hers.page), new FilesPage(his.page)];
  await Promise.all([reader.open(bookingId), sender.open(bookingId)]);
  await expect(mine.bar).toContainText("Nothing delivered yet");
  expect(await sweepScreen(his.page, "delivery-none-provider")).toEqual([]);
  await Promise.all([hers.page, his.page].map((page) => page.setViewportSize({ width: 1280, height: 800 })));

  await sender.chooseKind("Mixes");
  await sender.send([mix(1)]);
  await expect(sender.download("Song.wav")).toBeVisible(looked);
  await expect(reader.page.getByText("Song.wav").first()).toBeVisible();
  await expect(reader.download("Song.wav")).toHaveCount(0);
  await theirs.bar.getByRole("button", { name: "Deliver a version" }).click();
  await expect(theirs.dialog.getByRole("radio", { name: /Song\.wav, version 1/ })).toBeChecked();
  expect(await sweepScreen(his.page, "delivery-pick")).toEqual([]);
  await his.page.setViewportSize({ width: 1280, height: 800 });
  await theirs.dialog.getByRole("button", { name: "Deliver", exact: true }).click();

  await expect(mine.bar).toContainText("Delivered: Song.wav, version 1", live);
  await expect(mine.bar).toContainText("You can ask for changes 2 more times.");
  expect(await sweepScreen(hers.page, "delivery-awaiting-customer")).toEqual([]);
  await hers.page.setViewportSize({ width: 1280, height: 800 });
  const field = await mine.openChanges();
  await field.fill("The voice is too quiet from 1:10.\nAnd less reverb, please.");
  expect(await sweepScreen(hers.page, "delivery-changes")).toEqual([]);
  await hers.page.setViewportSize({ width: 1280, height: 800 });
  await mine.sendChanges();
  await expect(theirs.bar).toContainText("Changes requested: Song.wav, version 1", live);
  await expect(theirs.bar).toContainText("The voice is too quiet from 1:10.");
  expect(await sweepScreen(his.page, "delivery-changes-provider")).toEqual([]);
  await his.page.setViewportSize({ width: 1280, height: 800 });

  await sender.send([mix(2)]);
  await expect(sender.download("Song.wav", 2)).toBeVisible(looked);
  await theirs.deliver();
  await expect(mine.bar).toContainText("Delivered: Song.wav, version 2", live);
  await expect(mine.bar).toContainText("You can ask for changes 1 more time.");
  await mine.approve.click();
  await expect(mine.dialog).toContainText(
    "Marcus Reed is paid for it when the booked time is over, and you can no longer cancel.",
  );
  expect(await sweepScreen(hers.page, "delivery-approve")).toEqual([]);
  await hers.page.setViewportSize({ width: 1280, height: 800 });
  await mine.confirmApproval();

  for (const bar of [mine.bar, theirs.bar]) await expect(bar).toContainText("Approved: Song.wav, version 2", live);
  await expect(theirs.bar.getByRole("button")).toHaveCount(0);
  await expect(reader.download("Song.wav", 2)).toBeVisible(live);
  const saving = hers.page.waitForEvent("download");
  await reader.download("Song.wav", 2).click();
  expect(await readFile(await (await saving).path())).toEqual(mix(2).buffer);
  for (const line of [
    "delivered version 1",
    "asked for changes to version 1",
    "delivered version 2",
    "approved Song.wav",
  ]) {
    await expect(new RoomPage(hers.page).thread.getByText(line)).toBeVisible();
  }
  expect(await sweepScreen(hers.page, "delivery-approved")).toEqual([]);
  await hers.page.goto(`/bookings/${bookingId}`);
  await expect(new BookingPage(hers.page).standing).toHaveText("Confirmed");
  await expect(hers.page.getByText("Song.wav, version 2, is approved.")).toBeVisible();
});
