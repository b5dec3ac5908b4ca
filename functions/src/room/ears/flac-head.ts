/** Where the first block of a FLAC says how long it is. */
const headBytes = 26;

/** Reads from the head of a FLAC how many frames its encoder has counted. */
export class FlacHead {
  private bytes = Buffer.alloc(0);

  hear(part: Buffer): void {
    const missing = headBytes - this.bytes.length;
    if (missing > 0) this.bytes = Buffer.concat([this.bytes, part.subarray(0, missing)]);
  }

  /** Null where the encoder did not know. */
  frames(): number | null {
    if (this.bytes.length < headBytes) return null;
    const frames = (this.bytes.readUInt8(21) & 0x0f) * 2 ** 32 + this.bytes.readUInt32BE(22);
    return frames === 0 ? null : frames;
  }
}
