import type { Ear, Listen } from "./ear.ts";

/**
 * What hears files of a content type, or null for what is no sound. Decoders are loaded only when they are needed.
 *
 * @param listen told what is heard, where it can be decoded
 */
export async function earOf(type: string, listen: Listen): Promise<Ear | null> {
  switch (type) {
    case "audio/wav":
      return new (await import("./wav-ear.ts")).WavEar(listen);
    case "audio/aiff":
      return new (await import("./aiff-ear.ts")).AiffEar(listen);
    case "audio/flac":
      return (await import("./flac-ear.ts")).flacEar(listen);
    case "audio/mpeg":
      return (await import("./mpeg-ear.ts")).mpegEar(listen);
    case "audio/mp4":
    case "audio/ogg":
      return (await import("./tag-ear.ts")).tagEar(type);
    default:
      return null;
  }
}
