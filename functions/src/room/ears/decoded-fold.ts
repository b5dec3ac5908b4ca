import { PeakFold } from "@flexsession/domain/room/peak-fold";
import type { Sound } from "@flexsession/domain/room/room-file";

/** A stretch of sound as a decoder gives it. */
export interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
}

/** Folds decoded stretches into what was heard. */
export class DecodedFold {
  private readonly fold = new PeakFold();
  private channels = 0;
  private sampleRate = 0;

  add({ channelData, samplesDecoded, sampleRate }: Decoded): void {
    if (samplesDecoded === 0 || channelData.length === 0) return;
    this.channels = channelData.length;
    this.sampleRate = sampleRate;
    for (let at = 0; at < samplesDecoded; at++) {
      let loudest = 0;
      for (const channel of channelData) loudest = Math.max(loudest, Math.abs(channel[at] ?? 0));
      this.fold.add(loudest);
    }
  }

  sound(bitDepth: number | null): Sound | null {
    const { fold, sampleRate, channels } = this;
    if (fold.count === 0 || !(sampleRate > 0)) return null;
    return { seconds: fold.count / sampleRate, sampleRate, bitDepth, channels, peaks: fold.peaks() };
  }
}
