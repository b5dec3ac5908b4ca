import { z } from "zod";
import { Refusal } from "../errors.ts";
import type { RoomFile } from "./room-file.ts";

/** What somebody wants a file's bytes for. */
export const fileUse = z.enum(["listen", "save"]);
export type FileUse = z.infer<typeof fileUse>;

/** Which bytes an address serves, and as what. */
export interface Served {
  readonly of: "file" | "preview";
  readonly type: string;
}

/** What previews are made as. */
export const previewType = "audio/mpeg";

/** Already as small as a preview would be, and as much as it gives away. */
const lossy: ReadonlySet<string> = new Set(["audio/mpeg", "audio/mp4", "audio/ogg"]);

/** What is played of a sound of a type for which no preview was made. */
export function ownPreview(type: string): RoomFile["preview"] {
  return lossy.has(type) ? "own" : null;
}

/**
 * What is served of a file to somebody who may be in its room. Only sounds are played: whatever else a browser would
 * open in place is saved.
 *
 * @param isLocked whether they hear it, but may not have it in full quality yet
 * @throws {Refusal} `file-missing`, `nothing-to-hear` or `file-locked`
 */
export function servedOf(
  { state, type, sound, preview }: Pick<RoomFile, "state" | "type" | "sound" | "preview">,
  use: FileUse,
  isLocked: boolean,
): Served {
  if (state !== "arrived") throw new Refusal("file-missing");
  if (use === "listen") {
    if (preview === "made") return { of: "preview", type: previewType };
    if (preview === "own") return { of: "file", type };
    if (sound === null) throw new Refusal("nothing-to-hear");
  }
  if (isLocked) throw new Refusal("file-locked");
  return { of: "file", type };
}
