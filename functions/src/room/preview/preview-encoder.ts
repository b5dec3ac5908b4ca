import type { createMp3Encoder } from "wasm-media-encoders";
import type { Stretch } from "../ears/ear.ts";
import { MixDown } from "./mix-down.ts";

/** In kbit/s. */
const bitrate = 128;

/** Encodes a sound as MP3, in joint stereo or mono, as it is heard. */
export class PreviewEncoder {
  private readonly encoder: Awaited<ReturnType<typeof createMp3Encoder>>;
  private shape: { readonly sampleRate: number; readonly channels: number } | null = null;
  private readonly mixDown = new MixDown();
  private parts: Buffer[] = [];

  private constructor(encoder: Awaited<ReturnType<typeof createMp3Encoder>>) {
    this.encoder = encoder;
  }

  /** Loads the encoder at its first use: in a bundle of one file, everything else is loaded by every function. */
  static async create(): Promise<PreviewEncoder> {
    const { createMp3Encoder } = await import("wasm-media-encoders");
    return new PreviewEncoder(await createMp3Encoder());
  }

  /** @throws when the sound changes its shape on the way, or cannot be encoded */
  add({ channelData, frames, sampleRate }: Stretch): void {
    const channels = channelData.length === 2 ? 2 : 1;
    this.shape ??= this.configure(sampleRate, channels);
    if (this.shape.sampleRate !== sampleRate || this.shape.channels !== channels)
      throw new Error("the sound changes on its way");
    this.keep(this.encoder.encode(this.mixDown.mix(channelData, frames)));
  }

  /** What was encoded since the last time. */
  take(): readonly Buffer[] {
    const taken = this.parts;
    this.parts = [];
    return taken;
  }

  /** Encodes what is left; false when there was nothing at all. */
  end(): boolean {
    if (!this.shape) return false;
    this.keep(this.encoder.finalize());
    return true;
  }

  private configure(sampleRate: number, channels: 1 | 2) {
    this.encoder.configure({ sampleRate, channels, bitrate, outputSampleRate: previewRate(sampleRate) });
    return { sampleRate, channels };
  }

  /** Copied, since the encoder writes into the same memory again. */
  private keep(encoded: Uint8Array): void {
    if (encoded.length > 0) this.parts.push(Buffer.from(encoded));
  }
}

/** Rates that MP3 has at this bitrate. */
const rates = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000] as const;

/** The least that keeps a sound whole, or what divides it evenly: more would only cost time. */
function previewRate(sampleRate: number): (typeof rates)[number] {
  return rates.find((rate) => rate >= sampleRate) ?? (sampleRate % 11_025 === 0 ? 44_100 : 48_000);
}
