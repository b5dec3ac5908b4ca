import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { PeakFold } from "@flexsession/domain/room/peak-fold";
import { db } from "../../../functions/src/firebase/app.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { makeRoomFile } from "../../factories/make-room-file.ts";
import { type Person, savePerson } from "./save-person.ts";
import { serveCallables } from "./serve-callables.ts";

/** As many peaks a second as would be folded of a sound at this rate; the waveform has its most long before. */
const valuesPerSecond = 1_000;

/** A room of sounds, and the server that its page calls. */
export interface Reviews {
  readonly listener: Person;
  readonly bookingId: string;
  /** Puts a sound of a length into the room that nobody has opened yet; its id. */
  put(seconds: number): Promise<string>;
  close(): Promise<void>;
}

/** Stores a room, and serves what its page calls. */
export async function prepareReview(port: number): Promise<Reviews> {
  const listener = await savePerson("review-customer");
  const parties: [string, string] = [listener.uid, "review-provider"];
  const bookingId = randomUUID();
  const booking = makeBooking("confirmed", { bookingId, customerId: listener.uid, providerId: parties[1] });
  await db.doc(paths.booking(bookingId)).set(booking);
  const server = await serveCallables({ openAccount: async () => ({ name: "Bench" }) }, port);
  return {
    listener,
    bookingId,
    async put(seconds) {
      const fileId = randomUUID();
      const fold = new PeakFold();
      for (let at = 0; at < seconds * valuesPerSecond; at++) fold.add(Math.abs(Math.sin(at / 977)));
      const sound = { seconds, sampleRate: 48_000, bitDepth: 24, channels: 2, peaks: fold.peaks() };
      const file = makeRoomFile("arrived", { fileId, bookingId, parties, by: parties[1], preview: "made", sound });
      await db.doc(paths.roomFile(bookingId, fileId)).set(file);
      return fileId;
    },
    close: () => server.close(),
  };
}
