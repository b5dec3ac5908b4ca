import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { Sound } from "@flexsession/domain/room/room-file";
import { parseStream } from "music-metadata";
import type { Ear } from "./ear.ts";

/** Hears how long a file is and how it was made, where nothing here can decode it: then there is no waveform. */
export function tagEar(type: string): Ear {
  const bytes = new PassThrough();
  let isDone = false;
  const parsed = parseStream(bytes, { mimeType: type }, { duration: true, skipCovers: true })
    .then(({ format }): Sound | null => {
      const { duration, sampleRate, numberOfChannels, bitsPerSample } = format;
      if (!duration || !sampleRate || !numberOfChannels) return null;
      return { seconds: duration, sampleRate, channels: numberOfChannels, bitDepth: bitsPerSample ?? null, peaks: [] };
    })
    .catch(() => null)
    .finally(() => {
      isDone = true;
      bytes.destroy();
    });

  return {
    mostBytes: 65_536,
    async hear(part) {
      if (isDone || bytes.write(part)) return;
      await Promise.race([once(bytes, "drain").catch(() => undefined), parsed]);
    },
    end() {
      if (!isDone) bytes.end();
      return parsed;
    },
  };
}
