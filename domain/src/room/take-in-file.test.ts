import { expect, it } from "vitest";
import { emptySpace } from "./file-space.ts";
import { realTypeOf } from "./real-type.ts";
import { reserveFile } from "./reserve-file.ts";
import { takeInFile } from "./take-in-file.ts";

const now = new Date("2026-11-24T12:00:00Z");
const sound = { seconds: 1, sampleRate: 48_000, bitDepth: 16, channels: 1, peaks: [1] };
const booking = { bookingId: "b", parties: ["nina", "marcus"] as [string, string] };
const { file } = reserveFile(
  emptySpace,
  booking,
  { fileId: "f", kind: "mixes", name: "Song.wav", size: 100 },
  "nina",
  now,
);
const right = { size: 100, sha256: "ab", type: "audio/wav", sound, isTooLong: false, hasPreview: true };

it.each([
  ["arrives when it is what was reserved", right, "arrived", null],
  ["is quarantined a byte short", { ...right, size: 99 }, "quarantined", "wrong-size"],
  ["is quarantined as another sound", { ...right, type: "audio/flac" }, "quarantined", "wrong-type"],
  ["is quarantined as nothing known", { ...right, type: null }, "quarantined", "wrong-type"],
  ["is quarantined when nothing can be heard", { ...right, sound: null }, "quarantined", "unreadable"],
  ["arrives unheard when it is too long to be heard", { ...right, sound: null, isTooLong: true }, "arrived", null],
  [
    "is quarantined when it would last for ever",
    { ...right, sound: { ...sound, seconds: Number.POSITIVE_INFINITY } },
    "quarantined",
    "unreadable",
  ],
] as const)("a file %s", (_, findings, state, fault) => {
  expect(takeInFile(file, findings, "7", now)).toMatchObject({
    state,
    fault,
    sha256: "ab",
    arrivedAt: now,
    generation: "7",
  });
});

it("is played by what was made of it, by itself when it is lossy, or not at all", () => {
  const previewOf = (hasPreview: boolean, type = "audio/wav") =>
    takeInFile({ ...file, type }, { ...right, type, hasPreview }, "7", now).preview;
  expect([previewOf(true), previewOf(false), previewOf(false, "audio/mpeg")]).toEqual(["made", null, "own"]);
});

it.each([
  ["RIFF....WAVE", "audio/wav"],
  ["RIFF....WEBP", "image/webp"],
  ["RIFF....AVI ", null],
  ["FORM....AIFC", "audio/aiff"],
  ["fLaC", "audio/flac"],
  ["ID3\u0004", "audio/mpeg"],
  ["\u00ff\u00fb\u0090\u0000", "audio/mpeg"],
  ["\u00ff\u00f1\u0050\u0080", null],
  ["\u00ff\u00d8\u00ff\u00e0", "image/jpeg"],
  ["\u0000\u0000\u0000\u0020ftypM4A ", "audio/mp4"],
  ["\u0000\u0000\u0000\u0020ftypisom", null],
  ["\u0089PNG\r\n\u001a\n", "image/png"],
  ["<html>", null],
  ["MZ", null],
  ["", null],
])("tells by %j that a file is %s", (head, type) => {
  expect(realTypeOf(Uint8Array.from(head, (letter) => letter.charCodeAt(0)))).toBe(type);
});
