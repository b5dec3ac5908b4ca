import { addMilliseconds, minute } from "../time/instant.ts";
import type { Comment } from "./comment.ts";
import { editMinutes, type Message } from "./message.ts";

/** Whether somebody may still change a message or comment or take it back: their own, for a while after it was sent. */
export function canChange(written: Message | Comment, uid: string, now: Date): boolean {
  if (!("from" in written) || written.from !== uid || written.deletedAt !== null) return false;
  return now < addMilliseconds(written.at, editMinutes * minute);
}
