import { PeakFold } from "@flexsession/domain/room/peak-fold";
import type { Sound } from "@flexsession/domain/room/room-file";
import type { Listen, Stretch } from "./ear.ts";

/** Folds the stretches of a sound into what was heard, and passes them on. */
export class SoundFold {
  private readonly fold = new PeakFold();
  private readonly listen: Listen;
  private channels = 0;
  private sampleRate = 0;

  constructor(listen: Listen) {
    this.listen = listen;
  }

  /** How many were heard so far. */
  get frames(): number {
    return this.fold.count;
  }

  add(stretch: Stretch): void {
    const { channelData, frames, sampleRate } = stretch;
    if (frames === 0 || channelData.length === 0) return;
    this.channels = channelData.length;
    this.sampleRate = sampleRate;
    for (let at = 0; at < frames; at++) {
      let loudest = 0;
      for (const channel of channelData) {
        const value = Math.abs(channel[at] ?? 0);
        if (value > loudest) loudest = value;
      }
      this.fold.add(loudest);
    }
    this.listen(stretch);
  }

  sound(bitDepth: number | null): Sound | null {
    const { fold, sampleRate, channels } = this;
    if (fold.count === 0 || !(sampleRate > 0)) return null;
    return { seconds: fold.count / sampleRate, sampleRate, bitDepth, channels, peaks: fold.peaks() };
  }
}
