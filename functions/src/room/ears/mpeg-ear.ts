import type { Ear, Listen } from "./ear.ts";
import { SoundFold } from "./sound-fold.ts";

/** Hears MP3. */
export async function mpegEar(listen: Listen): Promise<Ear> {
  const { MPEGDecoder } = await import("mpg123-decoder");
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const fold = new SoundFold(listen);
  return {
    mostBytes: 16_384,
    hear(part) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(part);
      fold.add({ channelData, frames: samplesDecoded, sampleRate });
    },
    end() {
      decoder.free();
      return fold.sound(null);
    },
  };
}
