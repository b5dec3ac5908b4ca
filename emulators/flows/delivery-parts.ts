import { randomUUID } from "node:crypto";
import type { Booking } from "@flexsession/domain/booking/booking";
import { booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { type Notice, notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import { message } from "@flexsession/domain/room/message";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { db } from "../../functions/src/firebase/app.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { newcomer, type Person } from "./publish.ts";
import type { Room } from "./room-parts.ts";

/** A room whose booking ends in two hours, confirmed, of two newcomers. */
export async function openWork(now: Date, changes: Parameters<typeof makeBooking>[1] = {}): Promise<Room> {
  const [customer, provider] = [await newcomer(), await newcomer("Marcus Reed")];
  const bookingId = randomUUID();
  const booking = makeBooking("confirmed", {
    bookingId,
    customerId: customer.uid,
    providerId: provider.uid,
    start: now,
    end: addMilliseconds(now, 2 * hour),
    createdAt: addMilliseconds(now, -48 * hour),
    paymentIds: ["payment"],
    ...changes,
  });
  await db.doc(paths.booking(bookingId)).create(booking);
  return { bookingId, customer, provider };
}

/** A file of the room as if its provider had sent it and it had been looked at, or a variation of it; its id. */
export async function haveFile({ bookingId, customer, provider }: Room, changes: Partial<RoomFile> = {}) {
  const fileId = randomUUID();
  const parties: [string, string] = [customer.uid, provider.uid];
  const file = makeRoomFile(changes.state ?? "arrived", { fileId, bookingId, parties, by: provider.uid, ...changes });
  await db.doc(paths.roomFile(bookingId, fileId)).create(file);
  return fileId;
}

/** The booking of a room as stored. */
export async function workOf({ bookingId }: Room): Promise<Booking> {
  return bookingSchema.parse((await db.doc(paths.booking(bookingId)).get()).data());
}

/** The events that a room's thread tells, the oldest first. */
export async function eventsOf({ bookingId }: Room) {
  const found = await db.collection(paths.messages(bookingId)).orderBy("at").get();
  return found.docs.map((each) => message.parse(each.data())).flatMap((each) => ("event" in each ? [each.event] : []));
}

/** What somebody was told in the app, the oldest first. */
export async function toldTo({ uid }: Person): Promise<Notice["kind"][]> {
  const found = await db.collection(paths.inbox(uid)).orderBy("at").get();
  return found.docs.map((each) => notice.parse(each.data()).kind);
}
