import "./flow-environment.ts";
import { createHash, randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { mostBytesInRoom, mostBytesOfFile, mostFiles } from "@flexsession/domain/room/file-kind";
import { day } from "@flexsession/domain/time/instant";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { setTokenRemover } from "../../functions/src/room/room-objects.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { linkSigner } from "../files/link-signer.ts";
import { serveFiles } from "../files/serve-files.ts";
import { tokenRemover } from "../files/token-remover.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { freePort } from "./free-port.ts";
import { newcomer } from "./publish.ts";
import { fileOf, mixOf, objectOf, openRoom, put, type Room, send, tone } from "./room-parts.ts";

const bed = flowBed();
const storageHost = process.env.FIREBASE_STORAGE_EMULATOR_HOST ?? "";
const bucket = `${process.env.GCLOUD_PROJECT}.appspot.com`;
let files: { close(): Promise<void> };

beforeAll(async () => {
  const port = await freePort();
  files = await serveFiles({ port, storageHost, bucket, secret: "s", clock: bed.clock });
  setLinkSigner(linkSigner(`http://127.0.0.1:${port}`, "s"));
  setTokenRemover(tokenRemover(storageHost, bucket));
});
afterAll(() => files.close());
beforeEach(clearDatabase);

const spaceOf = (room: Room) => readDocument(refs.fileSpace(room.bookingId));
const arrive = (room: Room, fileId: string) => takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });
const isThere = async (room: Room, fileId: string) => (await objectOf(room.bookingId, fileId).exists())[0];

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
    expect((await call("reserveFile", suspended.customer, mixOf(suspended, 9))).refused).toBe("room-closed");
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
    expect((await call("linkFile", room.customer, { bookingId: room.bookingId, fileId })).refused).toBe("file-missing");
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

    for (const fileId of [stray, dropped, late]) expect(await isThere(room, fileId)).toBe(false);
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
    expect((await sweep(bed.clock.now())).files).toEqual({ done: 2, failed: 0 });
    expect((await fileOf(room, never.fileId)).state).toBe("deleted");
    expect((await fileOf(room, unheard)).state).toBe("arrived");
    expect(await spaceOf(room)).toMatchObject({ bytes: tone.length, files: 1 });
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

describe("a link", () => {
  it("gives the whole or a range to either party, as an attachment under its name, also once the room closed", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.provider, tone, "Mein Stück (1).wav");
    await arrive(room, fileId);
    await db.doc(paths.booking(bookingId)).update({ state: "refunded" });
    await db.doc(paths.user(room.customer.uid)).update({ suspended: true });
    for (const party of [room.customer, room.provider]) {
      const { url } = await get("linkFile", party, { bookingId, fileId });
      const whole = await fetch(url);
      expect(whole.headers.get("content-disposition")).toContain("attachment; ");
      expect(whole.headers.get("content-disposition")).toContain("Mein%20St%C3%BCck%20%281%29.wav");
      expect(whole.headers.get("content-type")).toBe("audio/wav");
      expect(Buffer.from(await whole.arrayBuffer())).toEqual(tone);
      const part = await fetch(url, { headers: { range: "bytes=8-11" } });
      expect([part.status, await part.text()]).toEqual([206, "WAVE"]);
    }
  });

  it("is given to nobody else, and opens nothing when it was changed or is five minutes old", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.provider, tone);
    expect((await call("linkFile", room.customer, { bookingId, fileId })).refused).toBe("file-missing");
    await arrive(room, fileId);
    const stranger = await openRoom();
    expect((await call("linkFile", stranger.customer, { bookingId, fileId })).refused).toBe("not-found");
    expect((await call("linkFile", null, { bookingId, fileId })).refused).toBe("signed-out");
    expect((await call("linkFile", room.customer, { bookingId, fileId: randomUUID() })).refused).toBe("not-found");

    const { url } = await get("linkFile", room.customer, { bookingId, fileId });
    const longer = url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + day}`);
    expect((await fetch(longer)).status).toBe(403);
    expect((await fetch(url.replace(fileId, randomUUID()))).status).toBe(403);
    expect((await fetch(url)).status).toBe(200);
    bed.clock.advance(5 * 60_000);
    expect((await fetch(url)).status).toBe(400);
  });
});
