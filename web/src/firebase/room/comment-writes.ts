import { paths } from "@flexsession/domain/paths";
import type { Comment } from "@flexsession/domain/room/comment";
import { doc, serverTimestamp, setDoc, updateDoc } from "firebase/firestore";
import type { Writer } from "./outbox.ts";
import { roomStore } from "./room-store.ts";

/** The comments of one file, to be written by a party. */
export interface CommentPlace extends Writer {
  readonly fileId: string;
}

/** Writes a new comment; resolves when the server has taken it. */
export async function writeComment(
  { bookingId, fileId, uid, parties }: CommentPlace,
  { text, startSeconds, endSeconds }: Pick<Comment, "text" | "startSeconds" | "endSeconds">,
): Promise<void> {
  const commentId = crypto.randomUUID();
  await setDoc(doc(await roomStore(), paths.comment(bookingId, fileId, commentId)), {
    commentId,
    parties,
    from: uid,
    text,
    startSeconds,
    endSeconds,
    at: serverTimestamp(),
    editedAt: null,
    deletedAt: null,
    doneAt: null,
    doneBy: null,
  });
}

/** Changes the text of a comment, which keeps the time of it as a trace. */
export async function editComment(place: CommentPlace, commentId: string, text: string): Promise<void> {
  await change(place, commentId, { text, editedAt: serverTimestamp() });
}

/** Takes a comment back; that there was one stays. */
export async function deleteComment(place: CommentPlace, commentId: string): Promise<void> {
  await change(place, commentId, { text: "", deletedAt: serverTimestamp() });
}

/** Marks a comment as done by whoever writes, or as open again. */
export async function markComment(place: CommentPlace, commentId: string, isDone: boolean): Promise<void> {
  await change(place, commentId, { doneAt: isDone ? serverTimestamp() : null, doneBy: place.uid });
}

async function change(
  { bookingId, fileId }: CommentPlace,
  commentId: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  await updateDoc(doc(await roomStore(), paths.comment(bookingId, fileId, commentId)), { ...changes });
}
