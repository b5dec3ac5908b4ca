import { Refusal } from "@flexsession/domain/errors";
import { peaksOf } from "@flexsession/domain/profile/peaks-of";
import { publicMedia } from "@flexsession/domain/profile/public-media";

/** As many as a profile's sample may have. */
const peakCount = 240;

/** The lowest rate that every browser offers: enough to see a waveform, and an hour takes 230 MB instead of 1.3 GB. */
const sampleRate = 8_000;

/**
 * The length and the waveform of a sound file, as a profile's sample stores them: 240 peaks, 0 to 100.
 *
 * @throws {Refusal} `file-too-large`, or `file-unreadable` when the browser cannot play it
 */
export async function audioPeaks(file: Blob): Promise<{ seconds: number; peaks: number[] }> {
  if (file.size > publicMedia.sample.maxBytes) throw new Refusal("file-too-large");
  const sound = await decode(file);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  return { seconds: sound.duration, peaks: peaksOf(channels, peakCount) };
}

async function decode(file: Blob): Promise<AudioBuffer> {
  const context = new OfflineAudioContext({ numberOfChannels: 1, length: 1, sampleRate });
  try {
    return await context.decodeAudioData(await file.arrayBuffer());
  } catch (error) {
    throw new Refusal("file-unreadable", { cause: error });
  }
}
