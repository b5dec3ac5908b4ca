import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { db } from "../../../functions/src/firebase/app.ts";
import { reserveFile } from "../../../functions/src/room/reserve-file.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { makeRoomFile } from "../../factories/make-room-file.ts";
import { runCallable } from "./run-callable.ts";
import { type Person, savePerson } from "./save-person.ts";
import { serveCallables } from "./serve-callables.ts";

/** A room whose customer sends files, and the server that reserves them. */
export interface Uploads {
  readonly sender: Person;
  readonly bookingId: string;
  /** Reserves a file beforehand; the path that its bytes may go to. */
  reserve(bytes: number): Promise<string>;
  close(): Promise<void>;
}

/** Stores a room, and serves what its page calls. */
export async function prepareUploads(port: number): Promise<Uploads> {
  const sender = await savePerson("upload-customer");
  const parties: [string, string] = [sender.uid, "upload-provider"];
  const bookingId = randomUUID();
  const booking = makeBooking("confirmed", { bookingId, customerId: sender.uid, providerId: parties[1] });
  await db.doc(paths.booking(bookingId)).set(booking);
  const server = await serveCallables(
    {
      reserveFile: (data, uid) => runCallable(reserveFile, data, uid),
      openAccount: async () => ({ name: "Bench" }),
    },
    port,
  );
  return {
    sender,
    bookingId,
    async reserve(bytes) {
      const fileId = randomUUID();
      const at = new Date();
      const until = new Date(at.getTime() + 3_600_000);
      const file = makeRoomFile("reserved", { fileId, bookingId, parties, size: bytes, by: sender.uid, at, until });
      await db.doc(paths.roomFile(bookingId, fileId)).set(file);
      return paths.roomObject(bookingId, file.kind, fileId);
    },
    close: () => server.close(),
  };
}
