import { type RoomFile, type Sound, sound as soundSchema } from "./room-file.ts";

/** What reading a file's bytes once has shown. */
export interface Findings {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** By the bytes themselves; null when they are of no type that is exchanged. */
  readonly type: string | null;
  readonly sound: Sound | null;
}

/** A reserved file once its bytes are known: arrived when they are what was reserved, else quarantined. */
export function takeInFile(file: RoomFile, { size, sha256, type, sound }: Findings, now: Date): RoomFile {
  const read = { ...file, arrivedAt: now, sha256 };
  if (size !== file.size) return { ...read, state: "quarantined", fault: "wrong-size" };
  if (type !== file.type) return { ...read, state: "quarantined", fault: "wrong-type" };
  const isBroken = sound === null ? isSound(type) : !soundSchema.safeParse(sound).success;
  if (isBroken) return { ...read, state: "quarantined", fault: "unreadable" };
  return { ...read, state: "arrived", sound };
}

function isSound(type: string): boolean {
  return type.startsWith("audio/") && type !== "audio/midi";
}
