import { expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { ownPreview, servedOf } from "./served-of.ts";

const sound = { seconds: 1, sampleRate: 48_000, bitDepth: 16, channels: 1, peaks: [1] };
const wav = { state: "arrived", type: "audio/wav", sound, preview: null } as const;
const made = { ...wav, preview: "made" } as const;
const mp3 = { ...wav, type: "audio/mpeg", preview: "own" } as const;
const pdf = { ...wav, type: "application/pdf", sound: null } as const;
const itself = { of: "file", type: "audio/wav" };
const preview = { of: "preview", type: "audio/mpeg" };

it.each([
  ["a file to listen to without a preview", wav, "listen", false, itself],
  ["the same while it is locked", wav, "listen", true, "file-locked"],
  ["a file with a preview, to listen to", made, "listen", false, preview],
  ["the same while it is locked", made, "listen", true, preview],
  ["a file with a preview, to save", made, "save", false, itself],
  ["the same while it is locked", made, "save", true, "file-locked"],
  [
    "a file that is its own preview, to listen to while it is locked",
    mp3,
    "listen",
    true,
    { of: "file", type: mp3.type },
  ],
  ["the same, to save", mp3, "save", true, "file-locked"],
  ["a document to listen to", pdf, "listen", false, "nothing-to-hear"],
  ["a document to save", pdf, "save", false, { of: "file", type: pdf.type }],
  ["a file that was kept back", { ...wav, state: "quarantined" }, "save", false, "file-missing"],
] as const)("decides what is served of %s", (_, file, use, isLocked, expected) => {
  const serve = () => {
    try {
      return servedOf(file, use, isLocked);
    } catch (error) {
      return error instanceof Refusal ? error.code : error;
    }
  };
  expect(serve()).toEqual(expected);
});

it("takes what lost its quality already for its own preview", () => {
  expect(["audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "audio/flac"].map(ownPreview)).toEqual([
    "own",
    "own",
    "own",
    null,
    null,
  ]);
});
