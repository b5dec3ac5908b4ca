import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { paths } from "@flexsession/domain/paths";
import { type PublicMediaKind, publicMedia } from "@flexsession/domain/profile/public-media";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStorageBed, newFileId, type StorageBed } from "./storage-bed.ts";

const kinds: readonly PublicMediaKind[] = ["photo", "sample", "artwork"];

let bed: StorageBed;
let nina: string;

beforeAll(async () => {
  bed = await createStorageBed();
  nina = await bed.openAccount();
});

afterAll(() => bed.close());

const newPath = (uid: string, kind: string) => paths.publicFile(uid, kind, newFileId());

describe("what the owner may create", () => {
  test.each(kinds.flatMap((kind) => publicMedia[kind].types.map((type) => [kind, type] as const)))(
    "takes a %s of type %s",
    async (kind, type) => {
      await assertSucceeds(bed.upload(nina, newPath(nina, kind), 300, type));
    },
  );

  test.each([
    ["photo", "audio/wav"],
    ["photo", "image/gif"],
    ["photo", "image/svg+xml"],
    ["photo", "image/png; charset=utf-8"],
    ["artwork", "audio/wav"],
    ["artwork", "text/html"],
    ["artwork", "IMAGE/PNG"],
    ["artwork", "application/octet-stream"],
    ["sample", "image/png"],
    ["sample", "video/mp4"],
  ])("denies a %s of type %s", async (kind, type) => {
    await assertFails(bed.upload(nina, newPath(nina, kind), 300, type));
  });

  test.each(kinds)("takes the most bytes of a %s and denies one more", async (kind) => {
    const { maxBytes, types } = publicMedia[kind];

    await assertSucceeds(bed.upload(nina, newPath(nina, kind), maxBytes, types[0]));
    await assertFails(bed.upload(nina, newPath(nina, kind), maxBytes + 1, types[0]));
  });

  test.each(kinds)("denies an empty %s", async (kind) => {
    await assertFails(bed.upload(nina, newPath(nina, kind), 0, publicMedia[kind].types[0]));
  });

  test.each([
    ["a kind of its own", () => newPath(nina, "video")],
    ["a folder inside a kind", () => newPath(nina, "photo/old")],
    ["no kind", () => `public/${nina}/${newFileId()}`],
    ["a place outside the public ones", () => `photo/${nina}/${newFileId()}`],
    ["a short id", () => paths.publicFile(nina, "photo", "a".repeat(19))],
    ["a long id", () => paths.publicFile(nina, "photo", "a".repeat(41))],
    ["an id with a space", () => paths.publicFile(nina, "photo", `${"a".repeat(20)} ${"a".repeat(20)}`)],
    ["an id with a dot", () => paths.publicFile(nina, "photo", `${"a".repeat(20)}.html`)],
  ])("denies %s", async (_name, path) => {
    await assertFails(bed.upload(nina, path(), 300, "image/webp"));
  });

  test("takes the shortest and the longest id", async () => {
    for (const length of [20, 40]) {
      const id = newFileId().repeat(2).slice(0, length);
      await assertSucceeds(bed.upload(nina, paths.publicFile(nina, "photo", id), 300, "image/webp"));
    }
  });
});

describe("who may create", () => {
  test("denies a person without an account document, and takes the file once there is one", async () => {
    const uid = newFileId();
    await assertFails(bed.upload(uid, newPath(uid, "photo"), 300, "image/webp"));

    await bed.openAccount({ uid });
    await assertSucceeds(bed.upload(uid, newPath(uid, "photo"), 300, "image/webp"));
  });

  test("denies a suspended person, and takes the file once they no longer are", async () => {
    const uid = await bed.openAccount({ suspended: true });
    await assertFails(bed.upload(uid, newPath(uid, "photo"), 300, "image/webp"));

    await bed.openAccount({ uid, suspended: false });
    await assertSucceeds(bed.upload(uid, newPath(uid, "photo"), 300, "image/webp"));
  });

  test("takes the file of an account that was opened before accounts could be suspended", async () => {
    const uid = newFileId();
    await bed.writeAccount(uid, { uid });

    await assertSucceeds(bed.upload(uid, newPath(uid, "photo"), 300, "image/webp"));
  });
});

test("a file that is there is read by everybody, as it was sent", async () => {
  const path = newPath(nina, "photo");
  await bed.upload(nina, path, 300, "image/webp");
  const url = await bed.files(null).ref(path).getDownloadURL();
  expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(300);
});
