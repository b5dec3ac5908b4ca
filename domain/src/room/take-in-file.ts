import { isSoundType } from "./file-kind.ts";
import { type RoomFile, type Sound, sound as soundSchema } from "./room-file.ts";
import { ownPreview } from "./served-of.ts";

/** What reading a file's bytes once has shown. */
export interface Findings {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** By the bytes themselves; null when they are of no type that is exchanged. */
  readonly type: string | null;
  readonly sound: Sound | null;
  /** Whether it is a sound of which less was heard than there is: it has no waveform then, and is saved all the same. */
  readonly isTooLong: boolean;
  readonly hasPreview: boolean;
}

/**
 * A reserved file once its bytes are known: arrived when they are what was reserved, else quarantined.
 *
 * @param generation of the object that was read
 */
export function takeInFile(file: RoomFile, findings: Findings, generation: string, now: Date): RoomFile {
  const { size, sha256, type, sound, isTooLong, hasPreview } = findings;
  const read = { ...file, arrivedAt: now, sha256, generation };
  if (size !== file.size) return { ...read, state: "quarantined", fault: "wrong-size" };
  if (type !== file.type) return { ...read, state: "quarantined", fault: "wrong-type" };
  const isBroken = sound === null ? isSoundType(type) && !isTooLong : !soundSchema.safeParse(sound).success;
  if (isBroken) return { ...read, state: "quarantined", fault: "unreadable" };
  return { ...read, state: "arrived", sound, preview: hasPreview ? "made" : ownPreview(type) };
}
