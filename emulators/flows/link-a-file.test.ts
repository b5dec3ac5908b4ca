import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { day } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { encodeMp3 } from "../factories/encode-mp3.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { fileBed } from "./file-bed.ts";
import { fileOf, mixOf, openRoom, put, type Room, send, tone } from "./room-parts.ts";

const bed = fileBed();

beforeEach(clearDatabase);

const arrive = (room: Room, fileId: string) => takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });

describe("a link", () => {
  it("gives the whole or a range to either party, as an attachment under its name, also once the room closed", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.customer, tone, "Mein Stück (1).wav");
    await arrive(room, fileId);
    await db.doc(paths.booking(bookingId)).update({ state: "refunded" });
    for (const party of [room.customer, room.provider]) {
      const { url } = await get("linkFile", party, { bookingId, fileId, use: "save" });
      const whole = await fetch(url);
      expect(whole.headers.get("content-disposition")).toContain("attachment; ");
      expect(whole.headers.get("content-disposition")).toContain("Mein%20St%C3%BCck%20%281%29.wav");
      expect(whole.headers.get("content-type")).toBe("audio/wav");
      expect(Buffer.from(await whole.arrayBuffer())).toEqual(tone);
      const part = await fetch(url, { headers: { range: "bytes=8-11" } });
      expect([part.status, await part.text()]).toEqual([206, "WAVE"]);
    }
  });

  it("is given to nobody whose account is suspended, from the next call on, and again once that is lifted", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.customer, tone);
    await arrive(room, fileId);
    const link = (use: string, person = room.customer) => call("linkFile", person, { bookingId, fileId, use });
    const suspend = (suspended: boolean) => db.doc(paths.user(room.customer.uid)).update({ suspended });
    await suspend(true);
    for (const use of ["save", "listen"]) expect((await link(use)).refused).toBe("account-suspended");
    expect((await link("save", room.provider)).refused).toBeNull();
    await suspend(false);
    expect((await link("save")).refused).toBeNull();
  });

  it("plays the preview of a sound in place, in ranges, and nothing that is no sound", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.provider, tone);
    await arrive(room, fileId);
    const { url } = await get("linkFile", room.customer, { bookingId, fileId, use: "listen" });
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(whole.length).toBeLessThan(tone.length / 4);
    const part = await fetch(url, { headers: { range: "bytes=8-11" } });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, whole.subarray(8, 12)]);
    expect(part.headers.get("content-disposition")).toBe("inline");
    expect(part.headers.get("content-type")).toBe("audio/mpeg");
    expect(part.headers.get("content-range")).toBe(`bytes 8-11/${whole.length}`);
    expect(part.headers.get("x-content-type-options")).toBe("nosniff");

    const words = { ...mixOf(room, 5, "words.txt"), kind: "other" };
    await get("reserveFile", room.provider, words);
    await put(bookingId, words.fileId, Buffer.from("words"), "other");
    await takeIn({ bookingId, kind: "other", fileId: words.fileId });
    const listen = { bookingId, fileId: words.fileId, use: "listen" };
    expect((await call("linkFile", room.customer, listen)).refused).toBe("nothing-to-hear");

    const mp3 = await send(room, room.provider, await encodeMp3([new Float32Array(24_000)], 48_000), "song.mp3");
    await arrive(room, mp3);
    expect((await fileOf(room, mp3)).preview).toBe("own");
    const own = await get("linkFile", room.customer, { bookingId, fileId: mp3, use: "listen" });
    expect((await fetch(own.url)).headers.get("content-type")).toBe("audio/mpeg");
  });

  it("lets a customer hear what was made for them, and save it once the delivery is approved", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.provider, tone);
    await arrive(room, fileId);
    const link = (use: string, person = room.customer) => call("linkFile", person, { bookingId, fileId, use });
    expect((await link("save")).refused).toBe("file-locked");
    expect((await link("listen")).refused).toBeNull();
    expect((await link("save", room.provider)).refused).toBeNull();
    await db.doc(paths.booking(bookingId)).update({ approvedAt: bed.clock.now() });
    expect((await link("save")).refused).toBeNull();
  });

  it("serves what was looked at, and nothing that lies there since", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.customer, tone);
    await arrive(room, fileId);
    const before = await get("linkFile", room.customer, { bookingId, fileId, use: "save" });
    expect((await fetch(before.url)).status).toBe(200);
    await put(bookingId, fileId, Buffer.from("<html>"));
    const after = await get("linkFile", room.customer, { bookingId, fileId, use: "save" });
    for (const { url } of [before, after]) expect((await fetch(url)).status).toBe(404);
  });

  it("is given to nobody else, and opens nothing when it was changed or is five minutes old", async () => {
    const room = await openRoom();
    const { bookingId } = room;
    const fileId = await send(room, room.customer, tone);
    expect((await call("linkFile", room.customer, { bookingId, fileId, use: "save" })).refused).toBe("file-missing");
    await arrive(room, fileId);
    const stranger = await openRoom();
    expect((await call("linkFile", stranger.customer, { bookingId, fileId, use: "save" })).refused).toBe("not-found");
    expect((await call("linkFile", null, { bookingId, fileId, use: "save" })).refused).toBe("signed-out");
    expect((await call("linkFile", room.customer, { bookingId, fileId: randomUUID(), use: "save" })).refused).toBe(
      "not-found",
    );

    const { url } = await get("linkFile", room.customer, { bookingId, fileId, use: "save" });
    const longer = url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + day}`);
    expect((await fetch(longer)).status).toBe(403);
    expect((await fetch(url.replace(fileId, randomUUID()))).status).toBe(403);
    expect((await fetch(url)).status).toBe(200);
    bed.clock.advance(5 * 60_000);
    expect((await fetch(url)).status).toBe(400);
  });
});
