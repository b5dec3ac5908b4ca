import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { encodeWav } from "../factories/encode-wav.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { openAccount, saveBooking } from "./fixtures/open-account.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { FilesPage } from "./pages/files-page.ts";

const wav = (name: string, seconds = 1) => ({
  name,
  mimeType: "audio/wav",
  buffer: encodeWav(
    Float32Array.from({ length: seconds * 8_000 }, (_, at) => Math.sin(at / 9)),
    8_000,
  ),
});

/** A confirmed booking of two people who were never here. */
async function openRoom() {
  const [customer, provider] = await Promise.all([openAccount("Nina Castellano"), openAccount("Marcus Reed")]);
  const booking = makeBooking("confirmed", {
    bookingId: `room-${randomUUID()}`,
    customerId: customer.uid,
    providerId: provider.uid,
  });
  await saveBooking(booking);
  return { bookingId: booking.bookingId, customer, provider };
}

/** Looks at the files alone, which a narrow screen has behind a tab. */
async function sweepFiles({ page }: FilesPage, name: string): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("tab", { name: "Files" }).click();
  const found = await sweepScreen(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

test("gives five files at once to the other side, live, one by one and as a zip, with versions", async ({ signIn }) => {
  test.slow();
  const { bookingId, customer, provider } = await openRoom();
  const [mine, theirs] = await Promise.all([signIn({ email: customer.email }), signIn({ email: provider.email })]);
  const [sender, reader] = [new FilesPage(mine.page), new FilesPage(theirs.page)];
  await Promise.all([sender.open(bookingId), reader.open(bookingId)]);
  expect(await sweepFiles(sender, "room-files-empty")).toEqual([]);

  const names = ["Drums.wav", "Bass.wav", "Voice.wav", "Keys.wav", "Mein Stück.wav"];
  await sender.chooseKind("Stems");
  await sender.send(names.map((name) => wav(name)));
  for (const name of names) await expect(reader.download(name)).toBeVisible({ timeout: 90_000 });
  for (const name of names) await expect(sender.upload(name)).toHaveCount(0);

  await sender.send([wav("Drums.wav", 2)]);
  await expect(reader.download("Drums.wav", 2)).toBeVisible({ timeout: 60_000 });
  await expect(theirs.page.getByText("1 older version")).toBeVisible();
  expect(await sweepFiles(reader, "room-files")).toEqual([]);

  const saving = theirs.page.waitForEvent("download");
  await reader.download("Mein Stück.wav").click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("Mein Stück.wav");
  expect(await readFile(await saved.path())).toEqual(wav("").buffer);

  // As a page leaves it that was closed while it saved.
  await theirs.page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).getFileHandle("zip-1-left", { create: true });
  });
  const zipping = theirs.page.waitForEvent("download", { timeout: 90_000 });
  await reader.downloadAll.click();
  const zip = await readFile(await (await zipping).path());
  const kept = await theirs.page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
  expect(kept).not.toContain("zip-1-left");
  // The list at its end names each entry once more, after the bytes that all of them have.
  const entries = zip.toString("latin1").split("PK\u0001\u0002").slice(1);
  expect(entries.filter((each) => each.slice(42).startsWith("stems/"))).toHaveLength(6);
  expect(zip.includes(wav("Drums.wav", 2).buffer.subarray(0, 400))).toBe(true);
});

test("pauses, goes on, cancels, tries again, says what cannot be sent, and keeps back what is not what it says", async ({
  signIn,
  noise,
}) => {
  test.slow();
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|reserveFile|dropFile|storage|firestore/i);
  const { bookingId, customer } = await openRoom();
  const { page } = await signIn({ email: customer.email });
  const files = new FilesPage(page);
  await files.open(bookingId);

  await files.send([{ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html>") }]);
  await expect(files.upload("page.html").getByRole("alert")).toBeVisible();
  await files.button("Dismiss", "page.html").click();
  await expect(files.upload("page.html")).toHaveCount(0);

  // Slow enough that there is something to pause.
  const network = await page.context().newCDPSession(page);
  const slow = (uploadThroughput: number, offline = false) =>
    network.send("Network.emulateNetworkConditions", { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
  await slow(150_000);
  await files.send([wav("Long.wav", 150), wav("Gone.wav", 150)]);
  await expect(files.upload("Long.wav")).toContainText(/ a second, .* left/, { timeout: 60_000 });
  await files.button("Cancel", "Gone.wav").click();
  await expect(files.upload("Gone.wav")).toHaveCount(0);
  await files.button("Pause", "Long.wav").click();
  await expect(files.upload("Long.wav")).toContainText("Paused");
  expect(await sweepFiles(files, "room-files-paused")).toEqual([]);
  await slow(-1);
  await files.button("Resume", "Long.wav").click();
  await expect(files.download("Long.wav")).toBeVisible({ timeout: 90_000 });
  await expect(files.download("Gone.wav")).toHaveCount(0);

  await page.route("**/reserveFile", (route) => route.abort());
  await files.send([wav("Again.wav")]);
  await expect(files.upload("Again.wav").getByRole("alert")).toBeVisible();
  await page.unroute("**/reserveFile");
  await files.button("Try again to send", "Again.wav").click();
  await expect(files.download("Again.wav")).toBeVisible({ timeout: 60_000 });

  const picture = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(500)]);
  await files.send([{ name: "Fake.wav", mimeType: "audio/wav", buffer: picture }]);
  await expect(page.getByText("this is not the kind of file that its name says")).toBeVisible({ timeout: 60_000 });
  await expect(files.download("Fake.wav")).toHaveCount(0);
  await files.button("Remove", "Fake.wav").click();
  await expect(page.getByText("Fake.wav")).toHaveCount(0);
});

test("shows a stranger nothing of a room, and lets nobody add to one that closed", async ({ signIn, noise }) => {
  noise.allow(/permission|firestore/i);
  const { bookingId, customer, provider } = await openRoom();
  const stranger = await signIn();
  await stranger.page.goto(`/bookings/${bookingId}/room`);
  await expect(stranger.page.getByText("We could not find this room")).toBeVisible();

  const closed = makeBooking("refunded", {
    bookingId: `${bookingId}-over`,
    customerId: customer.uid,
    providerId: provider.uid,
  });
  await saveBooking(closed);
  const { page } = await signIn({ email: customer.email });
  await page.goto(`/bookings/${closed.bookingId}/room`);
  await expect(page.getByText("Nobody sent files while this room was open.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose files" })).toHaveCount(0);
});
