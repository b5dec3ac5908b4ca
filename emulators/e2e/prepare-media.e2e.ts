import { expect, test } from "@playwright/test";
import { encodeWav } from "../factories/encode-wav.ts";
import type { BrowserMedia } from "./fixtures/browser-media.ts";
import { openMediaPage } from "./fixtures/media-page.ts";
import { withExif } from "./fixtures/with-exif.ts";

declare const browserMedia: BrowserMedia;

test.beforeEach(({ page }) => openMediaPage(page));

test("draws a photo upright and small, without a word of its metadata", async ({ page }) => {
  const plain = await page.evaluate(async () =>
    browserMedia.toBase64(await browserMedia.drawHalves(3_000, 2_000, "image/jpeg")),
  );
  const photo = withExif(Buffer.from(plain, "base64"), 6, "Secret Street 7").toString("base64");

  const resized = await page.evaluate(async (text) => {
    const made = await browserMedia.resizeImage(browserMedia.fromBase64(text, "image/jpeg"));
    const { width, height } = await createImageBitmap(made);
    const colours = [await browserMedia.colourAt(made, 0.5, 0.1), await browserMedia.colourAt(made, 0.5, 0.9)];
    return { type: made.type, width, height, colours, text: await browserMedia.toBase64(made) };
  }, photo);

  expect(resized).toMatchObject({ type: "image/webp", width: 1_067, height: 1_600 });
  expect(resized.colours.map(([red = 0, , blue = 0]) => (red > blue ? "red" : "blue"))).toEqual(["red", "blue"]);
  expect(Buffer.from(photo, "base64").toString("latin1")).toMatch(/Exif[^]*Secret Street 7/);
  expect(Buffer.from(resized.text, "base64").toString("latin1")).not.toMatch(/exif|xmp|Secret/i);
});

test("keeps a small picture's size and what is transparent", async ({ page }) => {
  const resized = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 30 });
    const empty = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    const made = await browserMedia.resizeImage(empty ?? new Blob());
    const { width, height } = await createImageBitmap(made);
    return { width, height, colour: await browserMedia.colourAt(made, 0.5, 0.5) };
  });

  expect(resized).toEqual({ width: 40, height: 30, colour: [0, 0, 0, 0] });
});

test("writes JPEG on white in a browser that writes no WebP", async ({ page }) => {
  await page.evaluate(`{
    const write = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (tell, type, quality) {
      write.call(this, tell, type === "image/webp" ? "image/png" : type, quality);
    };
  }`);
  const resized = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 30 });
    const empty = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    const made = await browserMedia.resizeImage(empty ?? new Blob());
    return { type: made.type, colour: await browserMedia.colourAt(made, 0.5, 0.5) };
  });

  expect(resized).toEqual({ type: "image/jpeg", colour: [255, 255, 255, 255] });
});

test("finds the length and the waveform of a sound", async ({ page }) => {
  const rate = 44_100;
  const sound = Float32Array.from({ length: 2 * rate }, (_, index) =>
    index < rate ? 0 : 0.5 * Math.sin((2 * Math.PI * 440 * index) / rate),
  );
  const wav = encodeWav(sound, rate).toString("base64");

  const { seconds, peaks } = await page.evaluate(
    (text) => browserMedia.audioPeaks(browserMedia.fromBase64(text, "audio/wav")),
    wav,
  );

  expect(seconds).toBeCloseTo(2, 2);
  expect(peaks).toHaveLength(240);
  expect(Math.max(...peaks.slice(0, 118))).toBe(0);
  expect(Math.min(...peaks.slice(122))).toBeGreaterThanOrEqual(48);
  expect(Math.max(...peaks.slice(122))).toBeLessThanOrEqual(52);
});

test("refuses what is no picture and no sound, by the code that has a sentence", async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const nonsense = new Blob(["nonsense"], { type: "image/png" });
    const told = (error: unknown) => (error instanceof Error ? error.message : "");
    return [
      await browserMedia.resizeImage(nonsense).catch(told),
      await browserMedia.audioPeaks(nonsense).catch(told),
      await browserMedia.audioPeaks(new Blob([new Uint8Array(25 * 1024 ** 2 + 1)])).catch(told),
    ];
  });

  expect(refused).toEqual(["file-unreadable", "file-unreadable", "file-too-large"]);
});
