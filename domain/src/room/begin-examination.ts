import { addMilliseconds, minute } from "../time/instant.ts";
import type { RoomFile } from "./room-file.ts";

/** As often as a file is examined: one that ends the process which reads it would do so for ever. */
const mostAttempts = 3;

/** Longer than any examination takes. What is not done by then is begun anew by the sweep. */
const attemptLife = 15 * minute;

/**
 * A reserved file whose bytes are about to be read: one attempt more, counted before it begins, since what goes wrong may
 * leave nobody to count it. After the last attempt it is quarantined unread.
 */
export function beginExamination(file: RoomFile, now: Date): RoomFile {
  if (file.attempts >= mostAttempts) return { ...file, state: "quarantined", fault: "unreadable", arrivedAt: now };
  return { ...file, attempts: file.attempts + 1, until: addMilliseconds(now, attemptLife) };
}

/** A reserved file whose bytes lie there while nobody reads them, on its way to be examined anew. */
export function awaitExamination(file: RoomFile, now: Date): RoomFile {
  return { ...file, until: addMilliseconds(now, attemptLife) };
}
