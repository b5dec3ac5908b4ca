import { expect, test } from "vitest";
import { publicMedia, publicMediaType } from "./public-media.ts";

test.each([
  ["photo", "image/webp", "image/webp"],
  ["artwork", "IMAGE/PNG", "image/png"],
  ["sample", "audio/x-wav", "audio/wav"],
  ["sample", "audio/x-m4a", "audio/mp4"],
  ["sample", "audio/ogg; codecs=opus", "audio/ogg"],
] as const)("uploads a %s of type %s as %s", (kind, type, exact) => {
  expect(publicMediaType(kind, { type, size: 1 })).toBe(exact);
});

test.each([
  ["photo", "image/svg+xml"],
  ["photo", "audio/wav"],
  ["sample", "video/mp4"],
  ["sample", ""],
] as const)("refuses a %s of type %s", (kind, type) => {
  expect(() => publicMediaType(kind, { type, size: 1 })).toThrow("wrong-file-type");
});

test("takes the most bytes, and refuses one more and none", () => {
  const { maxBytes } = publicMedia.sample;

  expect(publicMediaType("sample", { type: "audio/wav", size: maxBytes })).toBe("audio/wav");
  expect(() => publicMediaType("sample", { type: "audio/wav", size: maxBytes + 1 })).toThrow("file-too-large");
  expect(() => publicMediaType("sample", { type: "audio/wav", size: 0 })).toThrow("file-empty");
});
