import "./flow-environment.ts";
import { randomUUID } from "node:crypto";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { roomAccess } from "@flexsession/domain/room/room-access";
import { minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { takeIn } from "../../functions/src/room/take-in.ts";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { fileBed } from "./file-bed.ts";
import { newcomer } from "./publish.ts";
import { fileOf, mixOf, objectOf, openRoom, put, send, tone } from "./room-parts.ts";

const bed = fileBed();

beforeEach(clearDatabase);

describe.each(bookingStates)("a room whose booking is %s", (state) => {
  it("takes and gives files as the domain decides, and refuses a stranger everything", async () => {
    const room = await openRoom(state);
    const { bookingId, customer, provider } = room;
    const parties: [string, string] = [customer.uid, provider.uid];
    const file = makeRoomFile("arrived", { bookingId, parties, by: customer.uid, kind: "references" });
    await db.doc(paths.roomFile(bookingId, file.fileId)).create(file);
    const access = roomAccess({ parties, state }, customer.uid, false);
    const closed = access === "none" ? "not-found" : "room-closed";
    const stranger = await newcomer();
    const before = await dumpDatabase();

    expect((await call("reserveFile", stranger, mixOf(room, 9))).refused).toBe("not-found");
    const link = { bookingId, fileId: file.fileId, use: "save" };
    expect((await call("linkFile", stranger, link)).refused).toBe("not-found");
    expect((await call("dropFile", stranger, { bookingId, fileId: file.fileId })).refused).toBe("not-found");
    for (const party of [customer, provider]) {
      expect((await call("linkFile", party, link)).refused).toBe(access === "none" ? "not-found" : null);
      if (access !== "write") expect((await call("reserveFile", party, mixOf(room, 9))).refused).toBe(closed);
    }
    expect(await dumpDatabase()).toEqual(before);
    for (const party of access === "write" ? [customer, provider] : []) {
      expect((await call("reserveFile", party, mixOf(room, 9))).refused).toBeNull();
    }
  });
});

it.each(["cancelledByCustomer", "cancelledByProvider", "refunded"])(
  "removes what arrives after its booking was %s, and gives its room back",
  async (state) => {
    const room = await openRoom();
    const fileId = await send(room, room.provider, tone);
    await db.doc(paths.booking(room.bookingId)).update({ state });
    await takeIn({ bookingId: room.bookingId, kind: "mixes", fileId });
    expect((await fileOf(room, fileId)).state).toBe("deleted");
    expect(await objectOf(room.bookingId, fileId).exists()).toEqual([false]);
    const space = await db.doc(paths.fileSpace(room.bookingId)).get();
    expect(space.data()).toMatchObject({ bytes: 0, files: 0 });
  },
);

const page = "<html><script>document.title='run'</script></html>";

/** A chunk of any name between the head of a WAV and its sound, as programs put their own there. */
function wavWithPage(): Buffer {
  const chunk = Buffer.from(`note\0\0\0\0${page}${page.length % 2 === 0 ? "" : " "}`, "latin1");
  chunk.writeUInt32LE(page.length, 4);
  const bytes = Buffer.concat([tone.subarray(0, 36), chunk, tone.subarray(36)]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return bytes;
}

describe("a file that is two things at once", () => {
  it.each([
    ["a sound and a page", "Song.wav", "mixes", "audio/wav", wavWithPage],
    [
      "a picture and a page",
      "Cover.png",
      "other",
      "image/png",
      () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from(page)]),
    ],
    ["a paper and a page", "Notes.pdf", "other", "application/pdf", () => Buffer.from(`%PDF-1.7\n${page}`)],
    ["an archive and a page", "All.zip", "other", "application/zip", () => Buffer.from(`PK\u0003\u0004${page}`)],
    ["a text and a page", "Notes.txt", "other", "text/plain", () => Buffer.from(page)],
  ])("is, as %s, only ever what it begins as, and never opened as a page", async (_, name, kind, type, bytesOf) => {
    const room = await openRoom();
    const bytes = bytesOf();
    const { bookingId } = room;
    const fileId = randomUUID();
    await get("reserveFile", room.provider, { bookingId, fileId, kind, name, size: bytes.length });
    await put(bookingId, fileId, bytes, kind);
    await takeIn({ bookingId, kind, fileId });
    expect(await fileOf(room, fileId)).toMatchObject({ state: "arrived", type });

    const saved = await fetch((await get("linkFile", room.provider, { bookingId, fileId, use: "save" })).url);
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(saved.headers.get("content-type")).toBe(type);
    expect(saved.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(bytes);

    const { output, refused } = await call("linkFile", room.provider, { bookingId, fileId, use: "listen" });
    expect(refused).toBe(type.startsWith("audio/") ? null : "nothing-to-hear");
    if (!output) return;
    const played = await fetch(output.url);
    await played.arrayBuffer();
    expect(played.headers.get("content-disposition")).toBe("inline");
    expect(played.headers.get("content-type")).toMatch(/^audio\//);
    expect(played.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

it("opens nothing by a link that somebody copied, once its five minutes are over, and never for another file", async () => {
  const room = await openRoom();
  const { bookingId } = room;
  const fileId = await send(room, room.provider, tone);
  const other = await send(room, room.provider, tone, "Other.wav");
  for (const each of [fileId, other]) await takeIn({ bookingId, kind: "mixes", fileId: each });
  const { url } = await get("linkFile", room.provider, { bookingId, fileId, use: "save" });
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url.replace(fileId, other))).status).toBe(403);
  expect((await fetch(url.replace("attachment", "inline"))).status).toBe(403);
  expect((await fetch(url.replace("audio%2Fwav", "text%2Fhtml"))).status).toBe(403);
  bed.clock.advance(5 * minute);
  expect((await fetch(url)).status).toBe(400);
});
