import { addMilliseconds, minute } from "../time/instant.ts";
import { editMinutes, type Message } from "./message.ts";

/** Whether somebody may still change a message or take it back: their own, for a while after it was sent. */
export function canChange(message: Message, uid: string, now: Date): boolean {
  if (message.kind !== "text" || message.from !== uid || message.deletedAt !== null) return false;
  return now < addMilliseconds(message.at, editMinutes * minute);
}
