import "./flow-environment.ts";
import { createHash, randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { mostBytesInRoom, mostBytesOfFile, mostFiles } from "@flexsession/domain/room/file-kind";
import { day, minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { lapseFile } from "../../functions/src/room/lapse-file.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { bucket, fileBed, storageHost } from "./file-bed.ts";
import { newcomer } from "./publish.ts";
import { fileOf, mixOf, objectOf, openRoom, put, type Room, send, tone } from "./room-parts.ts";

const bed = fileBed();

beforeEach(clearDatabase);

const spaceOf = (room: Room) => readDocument(refs.fileSpace(room.bookingId));
const arrive = (room: Room, fileId: string) => takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });
const isThere = async (room: Room, fileId: string) => (await objectOf(room.bookingId, fileId).exists())[0];

const isPreviewThere = async (room: Room, fileId: string) =>
  (await objectOf(room.bookingId, fileId, "previews").exists())[0];

describe("reserving", () => {
  it("refuses strangers, suspended people, rooms that closed or never opened, and writes nothing then", async () => {
    const room = await openRoom();
    const [closed, unpaid] = [await openRoom("refunded"), await openRoom("awaitingPayment")];
    const suspended = await openRoom();
    await db.doc(paths.user(suspended.customer.uid)).update({ suspended: true });
    const before = await dumpDatabase();
    expect((await call("reserveFile", null, mixOf(room, 9))).refused).toBe("signed-out");
    expect((await call("reserveFile", closed.customer, mixOf(room, 9))).refused).toBe("not-found");
    expect((await call("reserveFile", closed.provider, mixOf(closed, 9))).refused).toBe("room-closed");
    expect((await call("reserveFile", unpaid.customer, mixOf(unpaid, 9))).refused).toBe("not-found");
    expect((await call("reserveFile", suspended.customer, mixOf(suspended, 9))).refused).toBe("account-suspended");
    expect((await call("reserveFile", room.customer, { ...mixOf(room, 9), bookingId: "nowhere" })).refused).toBe(
      "not-found",
    );
    expect(await dumpDatabase()).toEqual(before);
  });

  it.each([
    ["no bytes", { size: 0 }, "file-empty"],
    ["a byte too many", { size: mostBytesOfFile + 1 }, "file-too-large"],
    ["a part of a byte", { size: 1.5 }, "invalid-input"],
    ["a picture as a mix", { name: "song.png" }, "wrong-file-type"],
    ["a page", { kind: "other", name: "page.html" }, "wrong-file-type"],
    ["a drawing that runs", { kind: "other", name: "logo.svg" }, "wrong-file-type"],
    ["no ending", { name: "song" }, "wrong-file-type"],
    ["a name that climbs", { name: "../song.wav" }, "invalid-input"],
    ["a name with two dots", { name: "song..wav" }, "invalid-input"],
    ["a name of 300 letters", { name: `${"s".repeat(296)}.wav` }, "invalid-input"],
    ["a name that turns the writing", { name: "song\u202egpj.wav" }, "invalid-input"],
    ["a kind of its own", { kind: "video" }, "invalid-input"],
    ["an id that climbs", { fileId: "../../x" }, "invalid-input"],
    ["an unknown field", { state: "arrived" }, "invalid-input"],
  ])("refuses %s", async (_, changes, code) => {
    const room = await openRoom();
    expect((await call("reserveFile", room.customer, { ...mixOf(room, 9), ...changes })).refused).toBe(code);
    expect(await spaceOf(room)).toBeNull();
  });

  it("is one reservation however often it is sent, and another file under its id is refused", async () => {
    const room = await openRoom();
    const wish = mixOf(room, 9);
    const answers = await Promise.all(Array.from({ length: 6 }, () => get("reserveFile", room.customer, wish)));
    expect(new Set(answers.map((each) => each.type))).toEqual(new Set(["audio/wav"]));
    expect(await spaceOf(room)).toMatchObject({ bytes: 9, files: 1 });
    expect((await call("reserveFile", room.customer, { ...wish, size: 10 })).refused).toBe("key-reused");
    expect((await call("reserveFile", room.provider, wish)).refused).toBe("key-reused");
  });

  it("lets exactly one of two reservations in that together exceed the quota, and counts to the byte", async () => {
    for (let round = 0; round < 5; round++) {
      const room = await openRoom();
      const left = mostBytesOfFile;
      await db
        .doc(paths.fileSpace(room.bookingId))
        .create({ bytes: mostBytesInRoom - left, files: 3, versions: { "mixes/x.wav": 1 } });
      const answers = await Promise.all([
        call("reserveFile", room.customer, mixOf(room, left)),
        call("reserveFile", room.provider, mixOf(room, left)),
      ]);
      expect(new Set(answers.map((each) => each.refused))).toEqual(new Set([null, "room-full"]));
      expect((await call("reserveFile", room.customer, mixOf(room, 1))).refused).toBe("room-full");
      expect(await spaceOf(room)).toMatchObject({ bytes: mostBytesInRoom, files: 4 });
    }
  });

  it("stacks versions by name, and ends at a hundred files", async () => {
    const room = await openRoom();
    const first = await send(room, room.customer, tone, "Song.wav");
    const second = await send(room, room.provider, tone, "song.wav");
    expect([(await fileOf(room, first)).version, (await fileOf(room, second)).version]).toEqual([1, 2]);
    await db.doc(paths.fileSpace(room.bookingId)).update({ files: mostFiles });
    expect((await call("reserveFile", room.customer, mixOf(room, 9))).refused).toBe("too-many-files");
  });
});

describe("a file that has come", () => {
  it("is read once, told apart, sealed and known by its sound", async () => {
    const room = await openRoom();
    const fileId = await send(room, room.provider, tone);
    await arrive(room, fileId);

    const file = await fileOf(room, fileId);
    expect(file).toMatchObject({
      state: "arrived",
      fault: null,
      preview: "made",
      attempts: 1,
      sha256: createHash("sha256").update(tone).digest("hex"),
      sound: { seconds: 0.5, sampleRate: 48_000, bitDepth: 16, channels: 1 },
    });
    expect(file.sound?.peaks.length).toBe(1_000);
    expect(new Set(file.sound?.peaks)).toContain(50);
    const [metadata] = await objectOf(room.bookingId, fileId).getMetadata();
    expect(metadata).toMatchObject({ contentDisposition: "attachment" });
    expect(metadata.metadata).not.toHaveProperty("words");
    const address = `http://${storageHost}/v0/b/${bucket}/o/${encodeURIComponent(`bookings/${room.bookingId}/mixes/${fileId}`)}`;
    expect((await fetch(`${address}?alt=media&token=known-token`)).status).toBe(403);
  });

  it("is taken in once however often it is reported", async () => {
    const room = await openRoom();
    const fileId = await send(room, room.provider, tone);
    await Promise.all([arrive(room, fileId), arrive(room, fileId)]);
    const before = await fileOf(room, fileId);
    await arrive(room, fileId);
    expect(await fileOf(room, fileId)).toEqual(before);
    expect(await spaceOf(room)).toMatchObject({ bytes: tone.length, files: 1 });
  });

  it.each([
    [
      "a picture named as a sound",
      Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(400)]),
      "wrong-type",
    ],
    ["a page named as a sound", Buffer.from("<html><script>alert(1)</script></html>"), "wrong-type"],
    ["a sound without one", tone.subarray(0, 40), "unreadable"],
  ])("is quarantined when it is %s, and has no address", async (_, bytes, fault) => {
    const room = await openRoom();
    const fileId = await send(room, room.customer, bytes);
    await arrive(room, fileId);
    expect(await fileOf(room, fileId)).toMatchObject({ state: "quarantined", fault, sound: null });
    expect((await call("linkFile", room.customer, { bookingId: room.bookingId, fileId, use: "save" })).refused).toBe(
      "file-missing",
    );
  });

  it("is quarantined when it has another size than was reserved", async () => {
    const room = await openRoom();
    const wish = mixOf(room, tone.length - 1);
    await get("reserveFile", room.customer, wish);
    await put(room.bookingId, wish.fileId, tone);
    await arrive(room, wish.fileId);
    expect(await fileOf(room, wish.fileId)).toMatchObject({ state: "quarantined", fault: "wrong-size" });
  });

  it("is removed when nobody reserved it, when it was taken back, and when its sender was suspended meanwhile", async () => {
    const room = await openRoom();
    const stray = randomUUID();
    await put(room.bookingId, stray, tone);
    await arrive(room, stray);
    const dropped = await send(room, room.customer, tone);
    await get("dropFile", room.customer, { bookingId: room.bookingId, fileId: dropped });
    await put(room.bookingId, dropped, tone);
    await arrive(room, dropped);
    const late = await send(room, room.provider, tone);
    await db.doc(paths.user(room.provider.uid)).update({ suspended: true });
    await arrive(room, late);

    for (const fileId of [stray, dropped, late]) {
      expect(await isThere(room, fileId)).toBe(false);
      expect(await isPreviewThere(room, fileId)).toBe(false);
    }
    expect((await fileOf(room, late)).state).toBe("deleted");
    expect(await spaceOf(room)).toMatchObject({ bytes: 0, files: 0 });
  });
});

describe("a reservation", () => {
  it("lapses after a day and gives its room back; a file that nobody heard of is taken in instead", async () => {
    const room = await openRoom();
    const never = mixOf(room, 1_000);
    await get("reserveFile", room.customer, never);
    const unheard = await send(room, room.customer, tone);
    await sweep(bed.clock.now());
    expect((await fileOf(room, never.fileId)).state).toBe("reserved");

    bed.clock.advance(day);
    const [before] = await objectOf(room.bookingId, unheard).getMetadata();
    expect((await sweep(bed.clock.now())).files).toEqual({ done: 2, failed: 0 });
    expect((await fileOf(room, never.fileId)).state).toBe("deleted");
    expect(await fileOf(room, unheard)).toMatchObject({ state: "reserved", attempts: 0 });
    // Its bytes were put there anew, which the trigger hears of.
    const [after] = await objectOf(room.bookingId, unheard).getMetadata();
    expect(after.generation).not.toBe(before.generation);
    expect((await sweep(bed.clock.now())).files).toEqual({ done: 0, failed: 0 });
    await arrive(room, unheard);
    expect((await fileOf(room, unheard)).state).toBe("arrived");
    expect(await spaceOf(room)).toMatchObject({ bytes: tone.length, files: 1 });
  });

  it("that is over only for a sweep which looked too early leaves what has arrived as it is, with its addresses", async () => {
    const room = await openRoom();
    const fileId = await send(room, room.customer, tone);
    const reserved = await fileOf(room, fileId);
    await arrive(room, fileId);
    const { url } = await get("linkFile", room.customer, { bookingId: room.bookingId, fileId, use: "save" });
    await lapseFile(reserved);
    const [{ generation }] = await objectOf(room.bookingId, fileId).getMetadata();
    expect(String(generation)).toBe((await fileOf(room, fileId)).generation);
    expect((await fetch(url)).status).toBe(200);
  });

  it("is quarantined when reading it has failed three times, by whomever it was begun", async () => {
    const room = await openRoom();
    const fileId = await send(room, room.customer, tone);
    // As a process that dies while it reads: nothing after the count is ever committed.
    setProbe((name, moment) => {
      if (name === "files.seal" && moment === "after") throw new Error("out of memory");
    });
    await expect(arrive(room, fileId)).rejects.toThrow("out of memory");
    expect(await fileOf(room, fileId)).toMatchObject({ state: "reserved", attempts: 1 });
    for (const attempts of [2, 3]) {
      bed.clock.advance(15 * minute);
      expect((await sweep(bed.clock.now())).files).toEqual({ done: 1, failed: 0 });
      await expect(arrive(room, fileId)).rejects.toThrow("out of memory");
      expect(await fileOf(room, fileId)).toMatchObject({ state: "reserved", attempts });
    }
    setProbe(null);
    await arrive(room, fileId);
    expect(await fileOf(room, fileId)).toMatchObject({ state: "quarantined", fault: "unreadable", attempts: 3 });
    bed.clock.advance(day);
    expect((await sweep(bed.clock.now())).files).toEqual({ done: 0, failed: 0 });
  });

  it("is dropped by its sender alone, once, and an arrived file stays", async () => {
    const room = await openRoom();
    const wish = mixOf(room, 1_000);
    const { bookingId } = room;
    await get("reserveFile", room.customer, wish);
    for (const other of [room.provider, await newcomer()]) {
      expect((await call("dropFile", other, { bookingId, fileId: wish.fileId })).refused).toBe("not-found");
    }
    const drop = () => get("dropFile", room.customer, { bookingId, fileId: wish.fileId });
    expect(await Promise.all([drop(), drop(), drop()])).toEqual(
      Array.from({ length: 3 }, () => ({ state: "deleted" })),
    );
    expect(await spaceOf(room)).toMatchObject({ bytes: 0, files: 0 });

    const fileId = await send(room, room.customer, tone);
    await arrive(room, fileId);
    expect(await get("dropFile", room.customer, { bookingId, fileId })).toEqual({ state: "arrived" });
    expect(await isThere(room, fileId)).toBe(true);
  });
});
