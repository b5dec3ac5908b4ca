import type { FLACDecoder } from "@wasm-audio-decoders/flac";
import type { Ear, Listen } from "./ear.ts";
import { FlacHead } from "./flac-head.ts";
import { SoundFold } from "./sound-fold.ts";

/** Hears FLAC. One that is damaged is not heard at all: it would be another sound than was sent. */
export async function flacEar(listen: Listen): Promise<Ear> {
  const flac = await import("@wasm-audio-decoders/flac");
  const decoder = new flac.FLACDecoder();
  await decoder.ready;
  const fold = new SoundFold(listen);
  const head = new FlacHead();
  let bitDepth: number | null = null;
  let hasFailed = false;

  const take = async (decode: () => ReturnType<FLACDecoder["decode"]>) => {
    if (hasFailed) return;
    try {
      const { channelData, samplesDecoded, sampleRate, bitDepth: depth, errors } = await decode();
      if (samplesDecoded > 0) bitDepth = depth;
      hasFailed = errors.length > 0;
      fold.add({ channelData, frames: samplesDecoded, sampleRate });
    } catch {
      hasFailed = true;
    }
  };
  return {
    // Silence takes a few bytes for 65,535 values.
    mostBytes: 2_048,
    hear(part) {
      head.hear(part);
      return take(() => decoder.decode(part));
    },
    async end() {
      await take(() => decoder.flush());
      decoder.free();
      // The decoder passes over what it cannot make sense of, and over all that follows.
      const isWhole = fold.frames === (head.frames() ?? fold.frames);
      return hasFailed || !isWhole ? null : fold.sound(bitDepth);
    },
  };
}
