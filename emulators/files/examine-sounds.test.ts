import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { examine } from "../../functions/src/room/examine.ts";
import { hearingBounds } from "../../functions/src/room/hearing.ts";
import { encodeFlac } from "../factories/encode-flac.ts";
import { encodeMp3 } from "../factories/encode-mp3.ts";
import { encodeWav } from "../factories/encode-wav.ts";

/** Keeps what is written to it, one part at a time, so that whoever writes has to wait. */
class Shelf extends Writable {
  readonly parts: Buffer[] = [];

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(part: Buffer, _encoding: string, done: () => void) {
    this.parts.push(part);
    setImmediate(done);
  }
}

async function* inParts(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A tone of half the full level that is silent for its second half. */
const tone = (seconds: number, sampleRate: number) =>
  Float32Array.from({ length: seconds * sampleRate }, (_, at) =>
    at < (seconds * sampleRate) / 2 ? 0.5 * Math.sin((at * 2 * Math.PI * 440) / sampleRate) : 0,
  );

async function examined(bytes: Buffer, type: string, bounds = hearingBounds) {
  const shelf = new Shelf();
  const findings = await examine(inParts(bytes), type, { openPreview: () => shelf, bounds });
  return { findings, shelf, preview: Buffer.concat(shelf.parts) };
}

describe("examine", () => {
  it.each([7, 1_000, 65_536])("hears a real FLAC in parts of %d bytes", async (size) => {
    const flac = encodeFlac([tone(2, 44_100), tone(2, 44_100)], 44_100);
    const { sound, type } = await examine(inParts(flac, size), "audio/flac", { openPreview: null });
    expect(type).toBe("audio/flac");
    expect(sound).toMatchObject({ seconds: 2, sampleRate: 44_100, bitDepth: 16, channels: 2 });
    expect([sound?.peaks[100], sound?.peaks[900]]).toEqual([50, 0]);
  });

  it("hears a real MP3", async () => {
    const { sound, type } = await examine(inParts(await encodeMp3([tone(2, 44_100)], 44_100), 999), "audio/mpeg", {
      openPreview: null,
    });
    expect(type).toBe("audio/mpeg");
    expect(sound?.sampleRate).toBe(44_100);
    expect(sound?.seconds).toBeCloseTo(2, 0);
    expect(sound?.peaks[100]).toBeGreaterThan(45);
    expect(sound?.peaks[900]).toBe(0);
  });

  it("hears nothing in a FLAC that is damaged on the way", async () => {
    const flac = encodeFlac([tone(2, 44_100)], 44_100);
    flac.fill(0x55, 40_000, 40_040);
    expect((await examined(flac, "audio/flac")).findings).toMatchObject({ sound: null, isTooLong: false });
  });
});

describe("a preview", () => {
  it.each([
    [8_000, 1, 16_000],
    [44_100, 1, 44_100],
    [48_000, 2, 48_000],
    [88_200, 2, 44_100],
    [96_000, 6, 48_000],
    [192_000, 2, 48_000],
  ])(
    "of a FLAC of %d Hz in %d channels is an MP3 of %d Hz that is as long and as loud",
    async (rate, channels, heard) => {
      const flac = encodeFlac(
        Array.from({ length: channels }, () => tone(2, rate)),
        rate,
      );
      const { findings, preview } = await examined(flac, "audio/flac");
      expect(findings).toMatchObject({ hasPreview: true, sound: { seconds: 2, channels } });
      expect(preview.length).toBeLessThan(40_000);
      const { sound } = await examine(inParts(preview), "audio/mpeg", { openPreview: null });
      expect(sound?.sampleRate).toBe(heard);
      expect(sound?.seconds).toBeCloseTo(2, 0);
      expect(sound?.peaks[200]).toBeGreaterThan(44);
      expect(sound?.peaks[200]).toBeLessThan(56);
      expect(sound?.peaks[950]).toBeLessThan(2);
    },
  );

  it("of a WAV is the same however often it is made", async () => {
    const wav = encodeWav(tone(1, 48_000), 48_000);
    const [first, again] = [await examined(wav, "audio/wav"), await examined(wav, "audio/wav")];
    expect(first.findings.hasPreview).toBe(true);
    expect(first.preview.length).toBeGreaterThan(10_000);
    expect(again.preview.equals(first.preview)).toBe(true);
  });

  it("is given up, and the sound still heard, when it takes too long", async () => {
    const wav = encodeWav(tone(4, 48_000), 48_000);
    const { findings, shelf } = await examined(wav, "audio/wav", { ...hearingBounds, previewMilliseconds: 0 });
    expect(findings).toMatchObject({ hasPreview: false, isTooLong: false, sound: { seconds: 4 } });
    expect(shelf.destroyed).toBe(true);
  });

  it("is not begun for what is no sound", async () => {
    const openPreview = () => {
      throw new Error("opened");
    };
    const picture = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(400)]);
    expect(await examine(inParts(picture), "audio/wav", { openPreview })).toMatchObject({ hasPreview: false });
  });

  it("fails the examination when it cannot be kept", async () => {
    const broken = new Writable({ write: (_part, _encoding, done) => done(new Error("no room")) });
    const wav = encodeWav(tone(8, 48_000), 48_000);
    await expect(examine(inParts(wav), "audio/wav", { openPreview: () => broken })).rejects.toThrow("no room");
  });
});

describe("a sound that is packed too densely", () => {
  // Each frame of 16 bytes is 65,535 values of silence; all that one part holds would take a gigabyte.
  const few = encodeFlac([new Float32Array(65_535 * 100)], 44_100, 65_535);
  const silence = Buffer.concat([few, ...Array.from({ length: 39 }, () => few.subarray(42))]);

  it("is let in unheard once it goes beyond the bound, without its memory", async () => {
    expect(silence.length).toBeLessThan(65_536);
    const before = process.memoryUsage.rss();
    const bounds = { ...hearingBounds, values: 20_000_000, previewMilliseconds: 0 };
    const { findings } = await examined(silence, "audio/flac", bounds);
    expect(findings).toMatchObject({ sound: null, isTooLong: true, hasPreview: false, size: silence.length });
    expect(process.memoryUsage.rss() - before).toBeLessThan(250e6);
  });

  it("is let in unheard when it takes too long", async () => {
    const { findings } = await examined(silence, "audio/flac", { ...hearingBounds, milliseconds: 0 });
    expect(findings).toMatchObject({ sound: null, isTooLong: true, size: silence.length });
  });
});
