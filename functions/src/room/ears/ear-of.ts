import type { Ear } from "./ear.ts";

/** What hears files of a content type, or null for what is no sound. Decoders are loaded only when they are needed. */
export async function earOf(type: string): Promise<Ear | null> {
  switch (type) {
    case "audio/wav":
      return new (await import("./wav-ear.ts")).WavEar();
    case "audio/aiff":
      return new (await import("./aiff-ear.ts")).AiffEar();
    case "audio/flac":
      return (await import("./flac-ear.ts")).flacEar();
    case "audio/mpeg":
      return (await import("./mpeg-ear.ts")).mpegEar();
    case "audio/mp4":
    case "audio/ogg":
      return (await import("./tag-ear.ts")).tagEar(type);
    default:
      return null;
  }
}
