import type { Sound } from "@flexsession/domain/room/room-file";

/** Hears a sound file part by part, whatever the sizes of the parts, in memory that does not grow with the file. */
export interface Ear {
  hear(part: Buffer): Promise<void> | void;
  /** What was heard, or null when this is no sound after all. Never throws: bytes of strangers may be anything. */
  end(): Promise<Sound | null> | Sound | null;
}
