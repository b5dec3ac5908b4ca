import { PreviewEncoder } from "../../functions/src/room/preview/preview-encoder.ts";

/** A real MP3 of some samples, from -1 to 1: one channel or two. */
export async function encodeMp3(channels: readonly Float32Array[], sampleRate: number): Promise<Buffer> {
  const encoder = await PreviewEncoder.create();
  encoder.add({ channelData: channels, frames: channels[0]?.length ?? 0, sampleRate });
  encoder.end();
  return Buffer.concat(encoder.take());
}
