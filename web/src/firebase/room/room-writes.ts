import { paths } from "@flexsession/domain/paths";
import type { TextMessage } from "@flexsession/domain/room/message";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { deleteDoc, doc, serverTimestamp, setDoc, updateDoc } from "firebase/firestore";
import type { Writer } from "./outbox.ts";
import { roomStore } from "./room-store.ts";

/** Writes a new text; resolves when the server has taken it, which without a connection is when there is one again. */
export async function writeMessage(bookingId: string, message: TextMessage): Promise<void> {
  const ref = doc(await roomStore(), paths.message(bookingId, message.messageId));
  await setDoc(ref, { ...message, at: serverTimestamp() });
}

/** Changes the text of a message, which keeps the time of it as a trace. */
export async function editMessage(bookingId: string, messageId: string, text: string): Promise<void> {
  await updateDoc(doc(await roomStore(), paths.message(bookingId, messageId)), { text, editedAt: serverTimestamp() });
}

/** Takes a message back; that there was one stays. */
export async function deleteMessage(bookingId: string, messageId: string): Promise<void> {
  await updateDoc(doc(await roomStore(), paths.message(bookingId, messageId)), {
    text: "",
    deletedAt: serverTimestamp(),
  });
}

/** Notes that its reader has read everything up to now. */
export async function writeReadMark({ bookingId, uid, parties }: Writer): Promise<void> {
  await setDoc(doc(await roomStore(), paths.readMark(bookingId, uid)), { parties, at: serverTimestamp() });
}

/** Notes that somebody is there, and whether they are typing. */
export async function writePresence({ bookingId, uid, parties }: Writer, isTyping: boolean): Promise<void> {
  await setDoc(doc(await roomStore(), paths.presence(bookingId, uid)), {
    parties,
    at: serverTimestamp(),
    typingAt: isTyping ? serverTimestamp() : null,
    expireAt: addMilliseconds(new Date(), day),
  });
}

/** Removes that somebody is there. */
export async function removePresence({ bookingId, uid }: Writer): Promise<void> {
  await deleteDoc(doc(await roomStore(), paths.presence(bookingId, uid)));
}
