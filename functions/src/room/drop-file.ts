import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { deleteFile } from "@flexsession/domain/room/reserve-file";
import { callable } from "../firebase/callable.ts";
import { commitFile } from "./commit-file.ts";
import { roomObject } from "./room-objects.ts";

/** Gives a file's room back at once. One that has arrived stays: the other party may be working with it. */
export const dropFile = callable(contracts.dropFile, {}, async (input, { uid }) => {
  const dropped = await commitFile(input, uid, ({ access, file, space, put }) => {
    if (access === "none" || file?.by !== uid) throw new Refusal("not-found");
    if (file.state !== "reserved" && file.state !== "quarantined") return file;
    const deleted = deleteFile(space, file);
    put(deleted);
    return deleted.file;
  });
  if (dropped.state === "deleted") {
    const object = await roomObject(dropped);
    await object.remove();
    await object.removePreview();
  }
  return { state: dropped.state };
});
