import { randomUUID } from "node:crypto";
import { assertFails, assertSucceeds } from "@firebase/rules-unit-testing";
import { type BookingState, bookingStates } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import { roomAccess } from "@flexsession/domain/room/room-access";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBooking } from "../factories/make-booking.ts";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { createStorageBed, type StorageBed } from "./storage-bed.ts";

const bytes = 300;
let bed: StorageBed;

beforeAll(async () => {
  bed = await createStorageBed();
});
afterAll(() => bed.close());

/** Reserves a mix of the provider's in a room of its own. */
async function reserve(changes: Partial<RoomFile> = {}, state: BookingState = "confirmed"): Promise<RoomFile> {
  const bookingId = randomUUID();
  const until = addMilliseconds(new Date(), hour);
  const file = makeRoomFile("reserved", { bookingId, fileId: randomUUID(), size: bytes, until, ...changes });
  await bed.write(paths.booking(bookingId), makeBooking(state, { bookingId }));
  await bed.write(paths.roomFile(bookingId, file.fileId), file);
  return file;
}

const pathOf = ({ bookingId, kind, fileId }: RoomFile) => paths.roomObject(bookingId, kind, fileId);
const upload = (uid: string | null, file: RoomFile, { size = bytes, type = "audio/wav", path = pathOf(file) } = {}) =>
  bed.upload(uid, path, size, type);

describe("the sender of a reserved file", () => {
  test.each(bookingStates)("of a booking that is %s is let in as the room is open", async (state) => {
    const file = await reserve({}, state);
    const isOpen = roomAccess({ parties: file.parties, state }, file.by, false) === "write";
    await (isOpen ? assertSucceeds(upload(file.by, file)) : assertFails(upload(file.by, file)));
  });

  test.each([
    ["a byte more", { size: bytes + 1 }],
    ["a byte less", { size: bytes - 1 }],
    ["nothing", { size: 0 }],
    ["another type", { type: "audio/flac" }],
    ["a page", { type: "text/html" }],
    ["a type with more to it", { type: "audio/wav; charset=utf-8" }],
  ])("cannot send %s", async (_, changes) => {
    const file = await reserve();
    await assertFails(upload(file.by, file, changes));
  });

  test("cannot send it to another place", async () => {
    const file = await reserve();
    const other = await reserve({ by: "nina" });
    for (const path of [
      paths.roomObject(file.bookingId, "masters", file.fileId),
      paths.roomObject(file.bookingId, "mixes", randomUUID()),
      paths.roomObject(other.bookingId, "mixes", file.fileId),
      `${pathOf(file)}/more`,
      `bookings/${file.bookingId}/${file.fileId}`,
    ]) {
      await assertFails(upload(file.by, file, { path }));
    }
  });

  test.each([
    ["arrived", { state: "arrived" }],
    ["is quarantined", { state: "quarantined" }],
    ["was taken back", { state: "deleted" }],
    ["lapsed", { until: addMilliseconds(new Date(), -hour) }],
  ] as const)("cannot send one that %s", async (_, changes) => {
    const file = await reserve(changes);
    await assertFails(upload(file.by, file));
  });
});

test("denies what nobody reserved", async () => {
  const file = await reserve();
  await assertFails(upload(file.by, { ...file, fileId: randomUUID() }));
  expect(file.by).toBe("marcus");
});
