import { deleteFile } from "@flexsession/domain/room/reserve-file";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import { commitFile } from "./commit-file.ts";
import { roomObject } from "./room-objects.ts";
import { takeIn } from "./take-in.ts";

/** Ends a reservation whose time is over: takes the file in if it came without anybody hearing of it, else frees its room. */
export async function lapseFile(reserved: RoomFile): Promise<void> {
  const object = await roomObject(reserved);
  if (await object.exists()) {
    await takeIn(reserved);
    return;
  }
  await commitFile(reserved, reserved.by, ({ file, space, put }, _draft, now) => {
    if (file?.state === "reserved" && file.until <= now) put(deleteFile(space, file));
  });
}
