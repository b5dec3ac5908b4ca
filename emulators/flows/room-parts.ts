import { randomUUID } from "node:crypto";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { paths } from "@flexsession/domain/paths";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { getStorage } from "firebase-admin/storage";
import { app, db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { encodeWav } from "../factories/encode-wav.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { get } from "./call.ts";
import { newcomer, type Person } from "./publish.ts";

/** A booking and the two people whose room it has. */
export interface Room {
  readonly bookingId: string;
  readonly customer: Person;
  readonly provider: Person;
}

/** Half a second of a tone, as a WAV of 48 kHz. */
export const tone = encodeWav(
  Float32Array.from({ length: 24_000 }, (_, at) => 0.5 * Math.sin(at / 10)),
  48_000,
);

/** A room of two newcomers. */
export async function openRoom(state: BookingState = "confirmed"): Promise<Room> {
  const [customer, provider] = [await newcomer(), await newcomer("Marcus Reed")];
  const bookingId = randomUUID();
  const booking: Booking = makeBooking(state, { bookingId, customerId: customer.uid, providerId: provider.uid });
  await db.doc(paths.booking(bookingId)).create(booking);
  return { bookingId, customer, provider };
}

/** What `reserveFile` takes for a new mix of some bytes. */
export function mixOf({ bookingId }: Room, size: number, name = "song.wav") {
  return { bookingId, fileId: randomUUID(), kind: "mixes", name, size };
}

/** Puts bytes where their sender's browser would have put them, with what a hostile one would add. */
export async function put(bookingId: string, fileId: string, bytes: Buffer, kind = "mixes"): Promise<void> {
  await objectOf(bookingId, fileId, kind).save(bytes, {
    resumable: false,
    metadata: {
      contentType: "text/html",
      contentDisposition: "inline",
      metadata: { firebaseStorageDownloadTokens: "known-token", words: "mine" },
    },
  });
}

/** Reserves a mix, and puts its bytes there. */
export async function send(room: Room, sender: Person, bytes: Buffer, name?: string): Promise<string> {
  const wish = mixOf(room, bytes.length, name);
  await get("reserveFile", sender, wish);
  await put(room.bookingId, wish.fileId, bytes);
  return wish.fileId;
}

/** A file as stored. */
export async function fileOf({ bookingId }: Room, fileId: string): Promise<RoomFile> {
  const file = await readDocument(refs.roomFile(bookingId, fileId));
  if (!file) throw new Error(`there is no file ${fileId}`);
  return file;
}

/** The object of a file in Storage. */
export function objectOf(bookingId: string, fileId: string, kind = "mixes") {
  return getStorage(app)
    .bucket()
    .file(paths.roomObject(bookingId, kind, fileId));
}
