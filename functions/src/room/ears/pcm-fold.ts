import { PeakFold } from "@flexsession/domain/room/peak-fold";
import type { Sound } from "@flexsession/domain/room/room-file";
import { type PcmFormat, type ReadValue, readerOf } from "./pcm.ts";

/** Folds the values of an uncompressed sound into its waveform; a frame may lie across two parts. */
export class PcmFold {
  private readonly fold = new PeakFold();
  private readonly format: PcmFormat;
  private readonly read: ReadValue | null;
  private readonly frameBytes: number;
  private rest = Buffer.alloc(0);
  private bytes = 0;

  constructor(format: PcmFormat) {
    this.format = format;
    this.read = readerOf(format);
    this.frameBytes = (format.channels * format.bitDepth) / 8;
  }

  add(part: Buffer): void {
    this.bytes += part.length;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, part]) : part;
    const whole = bytes.length - (bytes.length % this.frameBytes);
    for (let at = 0; at < whole; at += this.frameBytes) this.fold.add(this.loudestAt(bytes, at));
    // A copy, since what it is cut from is used again for the next part.
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  sound(): Sound | null {
    const { channels, sampleRate, bitDepth } = this.format;
    const frames = Math.floor(this.bytes / this.frameBytes);
    if (frames === 0) return null;
    const peaks = this.read ? this.fold.peaks() : [];
    return { seconds: frames / sampleRate, sampleRate, bitDepth, channels, peaks };
  }

  private loudestAt(bytes: Buffer, at: number): number {
    const { read, format } = this;
    if (!read) return 0;
    const step = format.bitDepth / 8;
    let loudest = 0;
    for (let channel = 0; channel < format.channels; channel++) {
      const value = Math.abs(read(bytes, at + channel * step));
      if (value > loudest) loudest = value;
    }
    return loudest;
  }
}
