import { readFile } from "node:fs/promises";
import { encodeWav } from "../factories/encode-wav.ts";
import { openRoom } from "./fixtures/open-room.ts";
import { expect, test } from "./fixtures/test.ts";
import { DeliveryBar } from "./pages/delivery-bar.ts";
import { FilesPage } from "./pages/files-page.ts";
import { ReviewPage } from "./pages/review-page.ts";
import { RoomPage } from "./pages/room-page.ts";

const looked = { timeout: 90_000 };

const mix = (seconds: number) => ({
  name: "Song.wav",
  mimeType: "audio/wav",
  buffer: encodeWav(
    Float32Array.from({ length: seconds * 8_000 }, (_, at) => Math.sin(at / 9)),
    8_000,
  ),
});

/** The names in the list at the end of a zip, which each stand behind 42 bytes of their entry. */
function namesIn(zip: Buffer): string[] {
  const entries = zip.toString("latin1").split("PK\u0001\u0002").slice(1);
  return entries.map((each) => each.slice(42, 42 + each.charCodeAt(24) + 256 * each.charCodeAt(25)));
}

test("makes a song together, from the first word to the approved version, and is closed to a third", async ({
  signIn,
  noise,
}) => {
  test.slow();
  noise.allow(/permission|firestore/i);
  const { bookingId, customer, provider } = await openRoom();
  const [hers, his, other] = await Promise.all([
    signIn({ email: customer.email }),
    signIn({ email: provider.email }),
    signIn(),
  ]);
  const [nina, marcus] = [new RoomPage(hers.page), new RoomPage(his.page)];
  const [reader, sender] = [new FilesPage(hers.page), new FilesPage(his.page)];
  const [asked, delivering] = [new DeliveryBar(hers.page), new DeliveryBar(his.page)];
  const heard = new ReviewPage(hers.page);
  await Promise.all([nina.open(bookingId), marcus.open(bookingId)]);

  await nina.say("The voice up front, please.");
  await expect(marcus.message("The voice up front, please.")).toBeVisible();
  await sender.chooseKind("Mixes");
  await sender.send([mix(2)]);
  const listen = hers.page.getByRole("link", { name: "Listen to Song.wav, version 1" }).first();
  await expect(listen).toBeVisible(looked);
  await listen.click();
  await expect(heard.wave).toBeVisible();
  const firstReview = new URL(hers.page.url()).pathname;
  await heard.field.fill("Less reverb here");
  await heard.field.press("Enter");
  await expect(his.page.getByText("1 open comment")).toBeVisible(looked);

  await sender.send([mix(3)]);
  await expect(sender.download("Song.wav", 2)).toBeVisible(looked);
  await delivering.deliver();
  await his.page.goto(firstReview);
  await his.page.getByRole("checkbox", { name: "Done: Less reverb here" }).click();
  await expect(heard.comment("Less reverb here")).toContainText("Done by Marcus Reed");

  await nina.open(bookingId);
  await expect(asked.bar).toContainText("Delivered: Song.wav, version 2");
  await asked.approve.click();
  await asked.confirmApproval();
  await expect(reader.download("Song.wav", 2)).toBeVisible();
  const zipping = hers.page.waitForEvent("download", looked);
  await reader.downloadAll.click();
  const zip = await readFile(await (await zipping).path());
  expect(namesIn(zip).toSorted()).toEqual(["mixes/Song (v2).wav", "mixes/Song.wav"]);
  for (const each of [mix(2), mix(3)]) expect(zip.includes(each.buffer)).toBe(true);

  for (const path of [`/bookings/${bookingId}/room`, firstReview]) {
    await other.page.goto(path);
    await expect(other.page.getByText("We could not find this room")).toBeVisible();
  }
  for (const path of [`/bookings/${bookingId}`, `/bookings/${bookingId}/receipt`]) {
    await other.page.goto(path);
    await expect(other.page.getByRole("main")).toContainText(/could not find|no receipt/);
  }
});
