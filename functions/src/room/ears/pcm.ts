/** How the values of a sound without compression lie in its bytes. */
export interface PcmFormat {
  readonly channels: number;
  readonly sampleRate: number;
  readonly bitDepth: number;
  readonly coding: "integer" | "unsigned" | "float";
  readonly order: "little" | "big";
}

/** Reads one value at an offset, from -1 to 1. */
export type ReadValue = (bytes: Buffer, offset: number) => number;

const readers: Readonly<Record<string, ReadValue>> = {
  "unsigned 8 little": (bytes, at) => (bytes.readUInt8(at) - 128) / 128,
  "integer 8 big": (bytes, at) => bytes.readInt8(at) / 128,
  "integer 16 little": (bytes, at) => bytes.readInt16LE(at) / 32_768,
  "integer 16 big": (bytes, at) => bytes.readInt16BE(at) / 32_768,
  "integer 24 little": (bytes, at) => bytes.readIntLE(at, 3) / 8_388_608,
  "integer 24 big": (bytes, at) => bytes.readIntBE(at, 3) / 8_388_608,
  "integer 32 little": (bytes, at) => bytes.readInt32LE(at) / 2_147_483_648,
  "integer 32 big": (bytes, at) => bytes.readInt32BE(at) / 2_147_483_648,
  "float 32 little": (bytes, at) => bytes.readFloatLE(at),
  "float 32 big": (bytes, at) => bytes.readFloatBE(at),
  "float 64 little": (bytes, at) => bytes.readDoubleLE(at),
};

/** How to read the values of a format, or null for one that cannot be. */
export function readerOf({ coding, bitDepth, order }: PcmFormat): ReadValue | null {
  return readers[`${coding} ${bitDepth} ${order}`] ?? null;
}

/**
 * Whether a header names a format that sound is really kept in. Without bounds, a few hostile bytes would ask for frames
 * as large as the file, or for a length without end.
 */
export function isHearable({ channels, sampleRate, bitDepth }: Omit<PcmFormat, "coding" | "order">): boolean {
  const isDepth = bitDepth > 0 && bitDepth <= 64 && bitDepth % 8 === 0;
  return channels > 0 && channels <= 32 && sampleRate >= 1_000 && sampleRate <= 1_536_000 && isDepth;
}
