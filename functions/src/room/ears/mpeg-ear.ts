import { MPEGDecoder } from "mpg123-decoder";
import { DecodedFold } from "./decoded-fold.ts";
import type { Ear } from "./ear.ts";

/** Hears MP3. */
export async function mpegEar(): Promise<Ear> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const fold = new DecodedFold();
  return {
    hear: (part) => fold.add(decoder.decode(part)),
    end() {
      decoder.free();
      return fold.sound(null);
    },
  };
}
