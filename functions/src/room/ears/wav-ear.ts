import { ChunkEar } from "./chunk-ear.ts";
import type { Listen } from "./ear.ts";
import { isHearable, type PcmFormat } from "./pcm.ts";

const extensible = 0xfffe;
/** Format tags of what lies uncompressed. */
const codings: Readonly<Record<number, "integer" | "float">> = { 1: "integer", 3: "float" };

/** Hears WAV and its large form RF64, uncompressed. */
export class WavEar extends ChunkEar {
  constructor(listen: Listen) {
    super({ order: "little", soundOffset: 0, uses, parse }, listen);
  }
}

const uses: Readonly<Record<string, "format" | "sound">> = { "fmt ": "format", data: "sound" };

function parse(content: Buffer): PcmFormat | null {
  if (content.length < 16) return null;
  const tag = content.readUInt16LE(0);
  const isLong = tag === extensible && content.length >= 26;
  const coding = codings[isLong ? content.readUInt16LE(24) : tag];
  const channels = content.readUInt16LE(2);
  const sampleRate = content.readUInt32LE(4);
  const bitDepth = content.readUInt16LE(14);
  if (!coding || !isHearable({ channels, sampleRate, bitDepth })) return null;
  return { channels, sampleRate, bitDepth, coding: bitDepth === 8 ? "unsigned" : coding, order: "little" };
}
