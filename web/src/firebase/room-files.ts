import { paths } from "@flexsession/domain/paths";
import { mostFiles } from "@flexsession/domain/room/file-kind";
import { type RoomFile, roomFile } from "@flexsession/domain/room/room-file";
import type { LiveQuery } from "./live-query.ts";

/** Every file of a booking's room that is there, on its way or kept back, the newest first. */
export function roomFiles(bookingId: string, uid: string): LiveQuery<RoomFile> {
  return {
    collection: paths.roomFiles(bookingId),
    where: [
      ["parties", "array-contains", uid],
      ["state", "in", ["reserved", "arrived", "quarantined"]],
    ],
    order: [["at", "desc"]],
    limit: mostFiles,
    after: null,
    first: "live",
    schema: roomFile,
  };
}
