import { describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import { endingsOf, fileKinds, mostBytesInRoom, mostBytesOfFile, mostFiles } from "./file-kind.ts";
import { fileName } from "./file-name.ts";
import { emptySpace } from "./file-space.ts";
import { deleteFile, type FileWish, reserveFile } from "./reserve-file.ts";

const now = new Date("2026-11-24T12:00:00Z");
const booking = { bookingId: "b", parties: ["nina", "marcus"] as [string, string] };
const wish: FileWish = { fileId: "f", kind: "mixes", name: "Song.wav", size: 100 };

const codeOf = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : "a bug";
  }
};

describe("reserveFile", () => {
  it("counts bytes and files, and versions by kind and name whatever the case", () => {
    const first = reserveFile(emptySpace, booking, wish, "nina", now);
    expect(first.file).toMatchObject({
      version: 1,
      type: "audio/wav",
      state: "reserved",
      until: addMilliseconds(now, day),
    });
    const second = reserveFile(first.space, booking, { ...wish, name: "SONG.WAV" }, "marcus", now);
    expect(second.file.version).toBe(2);
    const master = reserveFile(second.space, booking, { ...wish, kind: "masters" }, "marcus", now);
    expect(master.file.version).toBe(1);
    expect(master.space).toMatchObject({ bytes: 300, files: 3 });
  });

  it.each([
    [mostBytesInRoom - 100, 0, null],
    [mostBytesInRoom - 99, 0, "room-full"],
    [0, mostFiles - 1, null],
    [0, mostFiles, "too-many-files"],
  ] as const)("of %d bytes and %d files refuses: %s", (bytes, files, code) => {
    expect(codeOf(() => reserveFile({ ...emptySpace, bytes, files }, booking, wish, "nina", now))).toBe(code);
  });

  it.each([
    [{ size: mostBytesOfFile }, null],
    [{ size: mostBytesOfFile + 1 }, "file-too-large"],
    [{ size: 0 }, "file-empty"],
    [{ name: "Song.wav.html" }, "wrong-file-type"],
    [{ name: "wav" }, "wrong-file-type"],
    [{ name: "a.constructor" }, "wrong-file-type"],
    [{ kind: "other", name: "notes.TXT" }, null],
    [{ kind: "stems", name: "notes.txt" }, "wrong-file-type"],
  ] as const)("of %o refuses: %s", (changes, code) => {
    expect(codeOf(() => reserveFile(emptySpace, booking, { ...wish, ...changes }, "nina", now))).toBe(code);
  });

  it("refuses whoever reserves and drops again and again, until they have rested", () => {
    let space = emptySpace;
    const again = (at: Date) => {
      const reserved = reserveFile(space, booking, wish, "nina", at);
      space = deleteFile(reserved.space, reserved.file).space;
    };
    for (let count = 0; count < mostFiles; count++) again(now);
    expect(codeOf(() => again(now))).toBe("too-many-attempts");
    again(addMilliseconds(now, minute));
  });

  it("gives all of it back when the file is deleted, but for its version", () => {
    const { space, file } = reserveFile(emptySpace, booking, wish, "nina", now);
    const deleted = deleteFile(space, file);
    expect(deleted.file.state).toBe("deleted");
    expect(deleted.space).toMatchObject({ bytes: 0, files: 0, versions: { "mixes/song.wav": 1 } });
  });
});

it("has endings for every kind, and none that a browser would run", () => {
  for (const kind of fileKinds) {
    expect(endingsOf(kind)).toContain(".wav");
    expect(endingsOf(kind)).not.toMatch(/svg|htm|xml|js/);
  }
});

it.each([
  ["Song (final) – été.wav", true],
  ["音.wav", true],
  ["", false],
  [" Song.wav", false],
  [".wav", false],
  ["a/b.wav", false],
  ["a\\b.wav", false],
  ["a..wav", false],
  ["a\u0000.wav", false],
  ["a\u202e.wav", false],
  ["a\ud800.wav", false],
  [`${"a".repeat(196)}.wav`, true],
  [`${"a".repeat(197)}.wav`, false],
])("takes %j as a name: %s", (name, expected) => {
  expect(fileName.safeParse(name).success).toBe(expected);
});
