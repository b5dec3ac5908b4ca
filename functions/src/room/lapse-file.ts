import { awaitExamination } from "@flexsession/domain/room/begin-examination";
import { deleteFile } from "@flexsession/domain/room/reserve-file";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { commitFile } from "./commit-file.ts";
import { roomObject } from "./room-objects.ts";

/**
 * Ends a reservation whose time is over: frees its room if nothing came. What came without being taken in to the end is
 * sent on its way again; the sweep itself reads nobody's bytes.
 */
export async function lapseFile(reserved: RoomFile): Promise<void> {
  const object = await roomObject(reserved);
  const generation = (await object.exists()) ? await object.generation() : null;
  const isOver = await commitFile(reserved, reserved.by, ({ file, space, put }, _draft, now) => {
    if (file?.state !== "reserved" || file.until > now) return false;
    put(generation === null ? deleteFile(space, file) : { file: awaitExamination(file, now) });
    return true;
  });
  // Of a file that has arrived meanwhile, addresses are out that are pinned to what lies there.
  if (isOver && generation !== null) await object.renew(generation);
}
