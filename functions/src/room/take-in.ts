import { beginExamination } from "@flexsession/domain/room/begin-examination";
import { fileKind } from "@flexsession/domain/room/file-kind";
import { deleteFile } from "@flexsession/domain/room/reserve-file";
import { ownPreview } from "@flexsession/domain/room/served-of";
import { takeInFile } from "@flexsession/domain/room/take-in-file";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { commitFile } from "./commit-file.ts";
import { examine } from "./examine.ts";
import { noteInRoom } from "./note-in-room.ts";
import { roomObject } from "./room-objects.ts";

interface Arrival {
  readonly bookingId: string;
  readonly kind: string;
  readonly fileId: string;
}

/**
 * Takes in an object that has come to a room: seals it, reads it once, and commits what it is, which the room's thread
 * tells. What nobody reserved, what was taken back meanwhile, and what its sender may no longer send is removed. Safe to
 * run twice: the second time finds nothing reserved, or does the same again.
 */
export async function takeIn({ bookingId, kind, fileId }: Arrival): Promise<void> {
  const place = { bookingId, kind: fileKind.parse(kind), fileId };
  const object = await roomObject(place);
  const reserved = await readDocument(refs.roomFile(bookingId, fileId));
  // Under another kind it is another object, whose name says nothing of what was made of the file.
  if (reserved?.kind !== place.kind) {
    await object.remove();
    return;
  }
  if (reserved.state === "deleted") {
    await object.remove();
    await object.removePreview();
    return;
  }
  if (reserved.state !== "reserved" || !(await object.exists())) return;

  const begun = await commitFile(reserved, reserved.by, ({ file, put }, _draft, now) => {
    if (file?.state !== "reserved") return file;
    const next = beginExamination(file, now);
    put({ file: next });
    return next;
  });
  if (begun?.state === "quarantined") await object.removePreview();
  if (begun?.state !== "reserved") return;

  const generation = await object.seal();
  const openPreview = ownPreview(reserved.type) === null ? object.openPreview : null;
  const findings = await examine(object.read(generation), reserved.type, { openPreview });
  const file = await commitFile(reserved, reserved.by, ({ booking, access, file, space, put }, draft, now) => {
    if (file?.state !== "reserved") return file;
    const taken = access === "write" ? { file: takeInFile(file, findings, generation, now) } : deleteFile(space, file);
    put(taken);
    if (taken.file.state === "arrived") {
      const { by, name, version } = taken.file;
      const event = { name: "fileArrived", by, fileId, file: name, kind: place.kind, version } as const;
      noteInRoom(draft, booking, `file-${fileId}`, event, now);
    }
    return taken.file;
  });
  if (file?.state === "deleted") await object.remove();
  if (file?.state !== "arrived") await object.removePreview();
}
