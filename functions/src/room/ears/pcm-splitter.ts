import type { Sound } from "@flexsession/domain/room/room-file";
import type { Listen } from "./ear.ts";
import { type PcmFormat, readerOf } from "./pcm.ts";
import { SoundFold } from "./sound-fold.ts";

/** As many frames as are told at a time. */
const mostFrames = 4_096;

/** Splits the bytes of an uncompressed sound into its channels; a frame may lie across two parts. */
export class PcmSplitter {
  private readonly format: PcmFormat;
  private readonly fold: SoundFold;
  private readonly frameBytes: number;
  private readonly channelData: readonly Float32Array[];
  private rest = Buffer.alloc(0);
  private bytes = 0;

  constructor(format: PcmFormat, listen: Listen) {
    this.format = format;
    this.fold = new SoundFold(listen);
    this.frameBytes = (format.channels * format.bitDepth) / 8;
    this.channelData = Array.from({ length: format.channels }, () => new Float32Array(mostFrames));
  }

  add(part: Buffer): void {
    this.bytes += part.length;
    const { frameBytes, rest } = this;
    if (rest.length + part.length < frameBytes) {
      this.rest = Buffer.concat([rest, part]);
      return;
    }
    // Only the frame that lies across two parts is copied together: parts are large, and there are many.
    const missing = rest.length > 0 ? frameBytes - rest.length : 0;
    if (missing > 0) this.split(Buffer.concat([rest, part.subarray(0, missing)]), 0, frameBytes);
    const whole = part.length - ((part.length - missing) % frameBytes);
    const step = mostFrames * frameBytes;
    for (let at = missing; at < whole; at += step) this.split(part, at, Math.min(at + step, whole));
    // A copy, since what it is cut from is used again for the next part.
    this.rest = Buffer.from(part.subarray(whole));
  }

  sound(): Sound | null {
    const { channels, sampleRate, bitDepth } = this.format;
    const frames = Math.floor(this.bytes / this.frameBytes);
    if (frames === 0) return null;
    return this.fold.sound(bitDepth) ?? { seconds: frames / sampleRate, sampleRate, bitDepth, channels, peaks: [] };
  }

  private split(bytes: Buffer, from: number, to: number): void {
    const { channelData, format, frameBytes } = this;
    const read = readerOf(format);
    if (!read) return;
    const valueBytes = format.bitDepth / 8;
    for (const [index, channel] of channelData.entries()) {
      let frame = 0;
      for (let at = from + index * valueBytes; at < to; at += frameBytes) {
        channel[frame] = read(bytes, at);
        frame += 1;
      }
    }
    this.fold.add({ channelData, frames: (to - from) / frameBytes, sampleRate: format.sampleRate });
  }
}
