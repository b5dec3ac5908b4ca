import type { RoomFile } from "@flexsession/domain/room/room-file";

/** A file that can be heard. */
export interface Audible extends RoomFile {
  readonly sound: NonNullable<RoomFile["sound"]>;
}

/** Whether there is something to hear in a file. */
export function isAudible(file: RoomFile): file is Audible {
  return file.state === "arrived" && file.sound !== null;
}

/** What a file is compared with: its versions, the newest first, then references, then every other sound of the room. */
export function tracksFor(file: Audible, files: readonly RoomFile[]): Audible[] {
  const rank = (each: Audible) => {
    if (each.kind === file.kind && each.name.toLowerCase() === file.name.toLowerCase()) return 0;
    return each.kind === "references" ? 1 : 2;
  };
  const sounds = files.filter(isAudible).filter((each) => each.fileId !== file.fileId);
  return [file, ...sounds].toSorted((a, b) => rank(a) - rank(b) || b.at.getTime() - a.at.getTime());
}
