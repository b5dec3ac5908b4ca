import { peaksOf } from "@flexsession/domain/profile/peaks-of";
import { describe, expect, test } from "vitest";
import { demoProviders } from "./demo-people.ts";
import { samplesOf } from "./samples-of.ts";
import { sampleRate, synthesiseSample } from "./synthesise-sample.ts";

/** The samples of a WAV file as our own encoder lays it out. */
function decode(wav: Buffer): Float32Array {
  return Float32Array.from({ length: (wav.length - 44) / 2 }, (_, index) => wav.readInt16LE(44 + index * 2) / 32_767);
}

describe.each(["drums", "beat", "keys", "pad", "band"] as const)("a sample of %s", (style) => {
  const { wav, seconds, peaks } = synthesiseSample(style, "one", 6);

  test("is a mono 16-bit WAV file of its length", () => {
    expect(wav.toString("latin1", 0, 4) + wav.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
      1,
      1,
      sampleRate,
      16,
    ]);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    expect(decode(wav).length / sampleRate).toBe(seconds);
  });

  test("has peaks that match what is heard", () => {
    expect(peaks).toHaveLength(200);
    expect(Math.max(...peaks)).toBe(89);
    const heard = peaksOf([decode(wav)], 200);
    expect(peaks.filter((each, index) => Math.abs(each - (heard[index] ?? -1)) > 1)).toEqual([]);
  });

  test("sounds the same for the same seed and different for another", () => {
    expect(synthesiseSample(style, "one", 6).wav.equals(wav)).toBe(true);
    expect(synthesiseSample(style, "two", 6).wav.equals(wav)).toBe(false);
  });
});

test("gives every demo sample a sound of its own, six to twelve seconds long", () => {
  const all = demoProviders.flatMap((person) => samplesOf(person));
  expect(new Set(all.map(({ wav }) => wav.toString("base64"))).size).toBe(all.length);
  expect(all.filter(({ sample }) => sample.seconds < 6 || sample.seconds > 12)).toEqual([]);
});
