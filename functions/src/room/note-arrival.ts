import type { RoomFile } from "@flexsession/domain/room/room-file";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Tells in the room's thread that a file has come, within the commit that takes it in. */
export function noteArrival(draft: Draft, { bookingId, parties, fileId, by, name, kind, version }: RoomFile, at: Date) {
  const messageId = `file-${fileId}`;
  const event = { name: "fileArrived" as const, by, fileId, file: name, kind, version };
  draft.create(refs.message(bookingId, messageId), { messageId, kind: "system", parties, at, event });
}
