import type { Sound } from "@flexsession/domain/room/room-file";

/** A part of a sound as it is decoded: values from -1 to 1. Its arrays are used again for the next one. */
export interface Stretch {
  readonly channelData: readonly Float32Array[];
  readonly frames: number;
  readonly sampleRate: number;
}

/** Hears a sound file part by part, whatever the sizes of the parts, in memory that does not grow with the file. */
export interface Ear {
  /** As many bytes as it may be given at a time: however densely a sound is packed, what comes out of them must fit. */
  readonly mostBytes: number;
  hear(part: Buffer): Promise<void> | void;
  /** What was heard, or null when this is no sound after all. Never throws: bytes of strangers may be anything. */
  end(): Promise<Sound | null> | Sound | null;
}

/** Told every stretch of a sound as it is heard. */
export type Listen = (stretch: Stretch) => void;
