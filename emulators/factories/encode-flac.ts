/** As FLAC stores it: most significant bit first. */
class Bits {
  private readonly bytes: number[] = [];
  private pending = 0;
  private count = 0;

  put(value: number, width: number): this {
    for (let bit = width - 1; bit >= 0; bit--) {
      this.pending = (this.pending << 1) | ((value >> bit) & 1);
      this.count += 1;
      if (this.count < 8) continue;
      this.bytes.push(this.pending);
      this.pending = 0;
      this.count = 0;
    }
    return this;
  }

  /** What was put so far, in whole bytes. */
  soFar(): readonly number[] {
    return this.bytes;
  }
}

/**
 * A FLAC of 16 bits. Each frame stores its samples as they are, or, where all are alike, one of them: silence is packed as
 * densely as the format knows.
 *
 * @param channels as many samples each, from -1 to 1
 * @param sampleRate a multiple of 10
 */
export function encodeFlac(channels: readonly Float32Array[], sampleRate: number, frameSize = 4_096): Buffer {
  const values = channels.map((channel) => Int16Array.from(channel, (value) => Math.round(value * 32_767)));
  const length = values[0]?.length ?? 0;
  const frames = Array.from({ length: Math.ceil(length / frameSize) }, (_, index) =>
    frameOf(
      values.map((channel) => channel.subarray(index * frameSize, (index + 1) * frameSize)),
      sampleRate,
      index,
    ),
  );
  return Buffer.concat([streamHead(values.length, sampleRate, length, frameSize), ...frames]);
}

function streamHead(channels: number, sampleRate: number, length: number, frameSize: number): Buffer {
  const info = new Bits().put(0x80, 8).put(34, 24).put(frameSize, 16).put(frameSize, 16).put(0, 24).put(0, 24);
  info
    .put(sampleRate, 20)
    .put(channels - 1, 3)
    .put(15, 5);
  info.put(0, 4).put(length, 32);
  for (let part = 0; part < 4; part++) info.put(0, 32);
  return Buffer.concat([Buffer.from("fLaC"), Buffer.from(info.soFar())]);
}

function frameOf(channels: readonly Int16Array[], sampleRate: number, index: number): Buffer {
  const size = channels[0]?.length ?? 0;
  const bits = new Bits().put(0xfff8, 16).put(7, 4).put(14, 4);
  bits
    .put(channels.length - 1, 4)
    .put(4, 3)
    .put(0, 1);
  for (const byte of Buffer.from(String.fromCodePoint(index))) bits.put(byte, 8);
  bits.put(size - 1, 16).put(sampleRate / 10, 16);
  bits.put(crc(bits.soFar(), 8, 0x07), 8);
  for (const channel of channels) {
    const isFlat = channel.every((value) => value === channel[0]);
    bits.put(isFlat ? 0 : 2, 8);
    for (const value of isFlat ? channel.subarray(0, 1) : channel) bits.put(value, 16);
  }
  bits.put(crc(bits.soFar(), 16, 0x8005), 16);
  return Buffer.from(bits.soFar());
}

function crc(bytes: readonly number[], width: number, polynomial: number): number {
  const top = 1 << (width - 1);
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) sum = (sum & top ? (sum << 1) ^ polynomial : sum << 1) & (2 ** width - 1);
  }
  return sum;
}
