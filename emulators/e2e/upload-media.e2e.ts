import { expect, test } from "@playwright/test";
import { encodeWav } from "../factories/encode-wav.ts";
import { createStorageBed, newFileId, type StorageBed } from "../rules/storage-bed.ts";
import type { BrowserMedia } from "./fixtures/browser-media.ts";
import { openMediaPage } from "./fixtures/media-page.ts";

declare const browserMedia: BrowserMedia;

let bed: StorageBed;
let uid: string;

test.beforeAll(async () => {
  bed = await createStorageBed();
});

test.afterAll(() => bed.close());

test.beforeEach(async ({ page }) => {
  await openMediaPage(page);
  uid = await page.evaluate((email) => browserMedia.signIn(email), `${newFileId().toLowerCase()}@flexsession.test`);
  await bed.openAccount({ uid });
});

test("uploads a photo that the page then shows, under the page's security policy", async ({ page }) => {
  const shown = await page.evaluate(async () => {
    const shares: number[] = [];
    const photo = await browserMedia.resizeImage(await browserMedia.drawHalves(2_000, 1_000, "image/png"));
    const { url } = await browserMedia.uploadPublic("photo", photo, (share) => shares.push(share)).done;
    const image = new Image();
    image.src = url;
    await image.decode();
    return { url, width: image.naturalWidth, last: shares.at(-1) };
  });

  expect(shown).toMatchObject({ width: 1_600, last: 1 });
  expect(decodeURIComponent(shown.url)).toContain(`/public/${uid}/photo/`);
});

test("uploads a sample in parts, telling how far it is, and plays it", async ({ page }) => {
  const wav = encodeWav(new Float32Array(1_000_000), 44_100).toString("base64");

  const played = await page.evaluate(async (text) => {
    const shares: number[] = [];
    const sound = browserMedia.fromBase64(text, "audio/x-wav");
    const { url } = await browserMedia.uploadPublic("sample", sound, (share) => shares.push(share)).done;
    const audio = new Audio(url);
    await new Promise((resolve, reject) => {
      audio.addEventListener("loadedmetadata", resolve);
      audio.addEventListener("error", reject);
    });
    return { seconds: audio.duration, shares };
  }, wav);

  expect(played.seconds).toBeCloseTo(22.68, 1);
  expect(played.shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(0);
  expect(played.shares).toEqual(played.shares.toSorted((a, b) => a - b));
});

test("stops an upload when told to", async ({ page }) => {
  const stopped = await page.evaluate(async () => {
    const sound = new Blob([new Uint8Array(20 * 1024 ** 2)], { type: "audio/wav" });
    const upload = browserMedia.uploadPublic("sample", sound, (share) => {
      if (share > 0) upload.cancel();
    });
    const early = browserMedia.uploadPublic("sample", sound, () => {});
    early.cancel();
    const told = (error: unknown) => (error instanceof Error ? error.name : "");
    return [await upload.done.catch(told), await early.done.catch(told)];
  });

  expect(stopped).toEqual(["AbortError", "AbortError"]);
});

test("refuses what cannot be public before it leaves, and tells a suspended person", async ({ page }) => {
  await bed.openAccount({ uid, suspended: true });

  const refused = await page.evaluate(async () => {
    const told = (error: unknown) => (error instanceof Error ? error.message : "");
    const attempt = (content: Blob) => browserMedia.uploadPublic("photo", content, () => {}).done.catch(told);
    return [
      await attempt(new Blob(["<svg/>"], { type: "image/svg+xml" })),
      await attempt(new Blob([], { type: "image/png" })),
      await attempt(new Blob([new Uint8Array(2 * 1024 ** 2 + 1)], { type: "image/png" })),
      await attempt(new Blob(["picture"], { type: "image/png" })),
    ];
  });

  expect(refused).toEqual(["wrong-file-type", "file-empty", "file-too-large", "upload-denied"]);
});
