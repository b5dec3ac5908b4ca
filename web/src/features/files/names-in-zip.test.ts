import { expect, it } from "vitest";
import { namesInZip } from "./names-in-zip.ts";

it("keeps every version and kind apart, whatever the case", () => {
  const file = (name: string, version: number, kind: "mixes" | "stems" = "mixes") => ({ kind, name, version });
  const files = [file("Song.wav", 1), file("song.wav", 2), file("Song (v2).wav", 1), file("Song.wav", 1, "stems")];
  expect(namesInZip(files)).toEqual([
    "mixes/Song.wav",
    "mixes/song (v2).wav",
    "mixes/Song (v2) (v2).wav",
    "stems/Song.wav",
  ]);
});
