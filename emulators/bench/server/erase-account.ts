import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { message } from "@flexsession/domain/room/message";
import { deleteAccount } from "../../../functions/src/account/delete-account.ts";
import { db } from "../../../functions/src/firebase/app.ts";
import { readDocument } from "../../../functions/src/firebase/read-document.ts";
import { refs } from "../../../functions/src/firebase/refs.ts";
import { bucket } from "../../../functions/src/room/room-objects.ts";
import { makeBooking } from "../../factories/make-booking.ts";
import { makeNotice } from "../../factories/make-notice.ts";
import { makeRoomFile } from "../../factories/make-room-file.ts";
import { tracesOf } from "../../flows/dump-everything.ts";
import { millisecondsOf } from "../measure/time-in-turns.ts";
import { runCallable } from "./run-callable.ts";
import { type Person, savePerson } from "./save-person.ts";

const [bookings, messages, notices, roomFiles, publicFiles] = [200, 400, 360, 40, 10];
const bytes = Buffer.alloc(200_000);

/**
 * `erase_seconds`: the whole deletion of an account with 1,000 documents and 50 files, until nothing but the empty account
 * is left. `erase_left`: how many documents, files and sign-ins name it afterwards.
 */
export async function measureErasure() {
  const person = await savePerson("leaver");
  await saveLife(person);
  const found = await tracesOf(person.uid, []);
  if (found.length < bookings + messages + notices + roomFiles + publicFiles) throw new Error("too little was saved");

  const milliseconds = await millisecondsOf(() =>
    runCallable(deleteAccount, { confirmation: person.email }, person.uid),
  );
  const after = await readDocument(refs.user(person.uid));
  if (!after?.erasure?.isAgain) throw new Error("the account was not deleted");
  const left = (await tracesOf(person.uid, [])).filter((line) => !line.startsWith(`${paths.user(person.uid)} `));
  return { erase_seconds: Math.round(milliseconds / 100) / 10, erase_left: left.length };
}

/** Bookings that came to nothing, much that was said in one of them, what they were told, and files. */
async function saveLife({ uid }: Person): Promise<void> {
  const writer = db.bulkWriter();
  const put = (path: string, data: object) => void writer.create(db.doc(path), { ...data });
  const all = Array.from({ length: bookings }, () =>
    makeBooking("abandoned", { bookingId: randomUUID(), customerId: uid, providerId: "bench-provider" }),
  );
  for (const each of all) put(paths.booking(each.bookingId), each);
  const [room] = all;
  if (!room) throw new Error("there is no room");
  const { bookingId, parties } = room;
  for (let index = 0; index < messages; index++) {
    const messageId = randomUUID();
    const text = { messageId, kind: "text", parties, from: uid, text: "Louder", at: room.createdAt } as const;
    put(paths.message(bookingId, messageId), message.parse({ ...text, editedAt: null, deletedAt: null }));
  }
  for (let index = 0; index < notices; index++) {
    const noticeId = randomUUID();
    put(paths.notice(uid, noticeId), makeNotice({ noticeId }));
  }
  const files = Array.from({ length: roomFiles }, () =>
    makeRoomFile("arrived", { fileId: randomUUID(), bookingId, parties, by: uid }),
  );
  for (const each of files) put(paths.roomFile(bookingId, each.fileId), each);
  await writer.close();
  const store = await bucket();
  const objects = [
    ...files.map(({ kind, fileId }) => paths.roomObject(bookingId, kind, fileId)),
    ...Array.from({ length: publicFiles }, () => `public/${uid}/photo/${randomUUID()}`),
  ];
  for (const each of objects) await store.file(each).save(bytes, { resumable: false });
}
