import { FLACDecoder } from "@wasm-audio-decoders/flac";
import { DecodedFold } from "./decoded-fold.ts";
import type { Ear } from "./ear.ts";

/** Hears FLAC. */
export async function flacEar(): Promise<Ear> {
  const decoder = new FLACDecoder();
  await decoder.ready;
  const fold = new DecodedFold();
  let bitDepth: number | null = null;
  let hasFailed = false;

  const take = async (decode: () => ReturnType<FLACDecoder["decode"]>) => {
    if (hasFailed) return;
    try {
      const decoded = await decode();
      if (decoded.samplesDecoded > 0) bitDepth = decoded.bitDepth;
      fold.add(decoded);
    } catch {
      hasFailed = true;
    }
  };
  return {
    hear: (part) => take(() => decoder.decode(part)),
    async end() {
      await take(() => decoder.flush());
      decoder.free();
      return hasFailed ? null : fold.sound(bitDepth);
    },
  };
}
