import { ChunkEar } from "./chunk-ear.ts";
import type { Listen } from "./ear.ts";
import { isHearable, type PcmFormat } from "./pcm.ts";

/** What AIFC names values that lie uncompressed. */
const codings: Readonly<Record<string, Pick<PcmFormat, "coding" | "order">>> = {
  NONE: { coding: "integer", order: "big" },
  twos: { coding: "integer", order: "big" },
  in24: { coding: "integer", order: "big" },
  in32: { coding: "integer", order: "big" },
  sowt: { coding: "integer", order: "little" },
  fl32: { coding: "float", order: "big" },
  FL32: { coding: "float", order: "big" },
};

const uses: Readonly<Record<string, "format" | "sound">> = { COMM: "format", SSND: "sound" };

/** Hears AIFF, and AIFC where it is uncompressed. */
export class AiffEar extends ChunkEar {
  constructor(listen: Listen) {
    super({ order: "big", soundOffset: 8, uses, parse }, listen);
  }
}

function parse(content: Buffer): PcmFormat | null {
  if (content.length < 18) return null;
  const coding = codings[content.length >= 22 ? content.toString("latin1", 18, 22) : "NONE"];
  const channels = content.readUInt16BE(0);
  // Values of 20 bits lie in 24.
  const bitDepth = Math.ceil(content.readUInt16BE(6) / 8) * 8;
  const sampleRate = extended(content.subarray(8, 18));
  if (!coding || !isHearable({ channels, sampleRate, bitDepth })) return null;
  return { channels, sampleRate, bitDepth, ...coding };
}

/** The 80-bit float that AIFF keeps its rate in. */
function extended(bytes: Buffer): number {
  const exponent = (bytes.readUInt16BE(0) & 0x7fff) - 16_383 - 31;
  return bytes.readUInt32BE(2) * 2 ** exponent;
}
