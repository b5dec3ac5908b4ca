import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { examine } from "./examine.ts";

/** Bytes in parts of odd sizes, so that frames and chunks lie across them. */
function* inParts(bytes: Buffer, size = 1_001): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function* stream(bytes: Buffer, size?: number) {
  yield* inParts(bytes, size);
}

/** A WAV of 24 bits in two channels: silence on the left, a ramp up to full on the right. */
function ramp(frames: number, sampleRate = 48_000): Buffer {
  const data = Buffer.alloc(frames * 6);
  for (let at = 0; at < frames; at++) data.writeIntLE(Math.round((at / frames) * 8_388_607), at * 6 + 3, 3);
  const head = Buffer.alloc(44 + 12);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(48 + data.length, 4);
  head.write("WAVEJUNK", 8, "latin1");
  head.writeUInt32LE(4, 16);
  head.write("fmt ", 24, "latin1");
  head.writeUInt32LE(16, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(2, 34);
  head.writeUInt32LE(sampleRate, 36);
  head.writeUInt32LE(sampleRate * 6, 40);
  head.writeUInt16LE(6, 44);
  head.writeUInt16LE(24, 46);
  head.write("data", 48, "latin1");
  head.writeUInt32LE(data.length, 52);
  return Buffer.concat([head, data]);
}

/** The same as AIFF, one channel of 16 bits. */
function aiff(frames: number): Buffer {
  const head = Buffer.alloc(54);
  head.write("FORM", 0, "latin1");
  head.write("AIFFCOMM", 8, "latin1");
  head.writeUInt32BE(18, 16);
  head.writeUInt16BE(1, 20);
  head.writeUInt32BE(frames, 22);
  head.writeUInt16BE(16, 26);
  head.writeUInt16BE(16_383 + 15, 28);
  head.writeUInt32BE(44_100 * 2 ** 16, 30);
  head.write("SSND", 38, "latin1");
  head.writeUInt32BE(8 + frames * 2, 42);
  const data = Buffer.alloc(frames * 2);
  for (let at = 0; at < frames; at++) data.writeInt16BE(Math.round((at / frames) * 32_767), at * 2);
  return Buffer.concat([head, data]);
}

const unplayed = { openPreview: null };

describe("examine", () => {
  it.each([1, 7, 1_001, 65_536])("hears a WAV in parts of %d bytes", async (size) => {
    const bytes = ramp(10_000);
    const found = await examine(stream(bytes, size), "audio/wav", unplayed);
    expect(found).toMatchObject({
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      type: "audio/wav",
      sound: { seconds: 10_000 / 48_000, sampleRate: 48_000, bitDepth: 24, channels: 2 },
    });
    expect(found.sound?.peaks[0]).toBeLessThan(2);
    expect(found.sound?.peaks[500]).toBe(50);
    expect(found.sound?.peaks.at(-1)).toBe(100);
  });

  it.each([
    ["frames as large as the file", 34, 65_535],
    ["values of thousands of bits", 46, 65_528],
  ])("hears nothing in a WAV whose head asks for %s", async (_, offset, value) => {
    const bytes = ramp(10_000);
    bytes.writeUInt16LE(value, offset);
    expect((await examine(stream(bytes), "audio/wav", unplayed)).sound).toBeNull();
  });

  it("hears nothing in an AIFF that would last for ever", async () => {
    const bytes = aiff(1_000);
    bytes.writeUInt16BE(15_340, 28);
    bytes.writeUInt32BE(1, 30);
    expect((await examine(stream(bytes), "audio/aiff", unplayed)).sound).toBeNull();
  });

  it("hears an AIFF", async () => {
    const { sound, type } = await examine(stream(aiff(44_100)), "audio/aiff", unplayed);
    expect(type).toBe("audio/aiff");
    expect(sound).toMatchObject({ seconds: 1, sampleRate: 44_100, bitDepth: 16, channels: 1 });
    expect(sound?.peaks[250]).toBe(25);
  });

  it.each(["audio/wav", "audio/aiff", "audio/flac", "audio/mpeg", "audio/mp4", "audio/ogg"])(
    "hears nothing in noise that claims to be %s, and fails at none of it",
    async (claimed) => {
      const heads = {
        "audio/wav": "RIFF0000WAVEfmt ",
        "audio/aiff": "FORM0000AIFFCOMM",
        "audio/flac": "fLaC",
        "audio/mpeg": "ID3",
        "audio/mp4": "0000ftypM4A ",
        "audio/ogg": "OggS",
      };
      const head = Object.entries(heads).find(([type]) => type === claimed)?.[1] ?? "";
      const noise = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7_919 + at * at) % 251));
      const found = await examine(stream(Buffer.concat([Buffer.from(head), noise])), claimed, unplayed);
      expect(found).toMatchObject({ size: noise.length + head.length, type: claimed, sound: null });
    },
  );

  it("knows text by all of it", async () => {
    const text = async (bytes: Buffer) => (await examine(stream(bytes, 3), "text/plain", unplayed)).type;
    expect(await text(Buffer.from("Grüße\r\n\tWorte 音"))).toBe("text/plain");
    expect(await text(Buffer.from("zero\0byte"))).toBeNull();
    expect(await text(Buffer.from([0x61, 0xe9, 0x62]))).toBeNull();
    expect(await text(Buffer.from("%PDF-1.7"))).toBe("application/pdf");
  });
});
