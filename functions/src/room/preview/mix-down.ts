/**
 * Channels as a preview has them: two stay two; one, or what is for more loudspeakers, is heard as one. Values that no
 * loudspeaker could play are bounded.
 *
 * What it returns is good until the next call: a long sound has so many stretches that arrays for each would fill the
 * memory faster than it is collected.
 */
export class MixDown {
  private mixed: readonly [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)];

  /** @param frames as many of each channel as count */
  mix(channelData: readonly Float32Array[], frames: number): Float32Array[] {
    if (this.mixed[0].length < frames) this.mixed = [new Float32Array(frames), new Float32Array(frames)];
    const [first, second] = this.mixed;
    if (channelData.length === 2)
      return channelData.map((each, index) => copy(each, index === 0 ? first : second, frames));

    const one = first.subarray(0, frames).fill(0);
    for (const channel of channelData) {
      for (let at = 0; at < frames; at++) one[at] = (one[at] ?? 0) + bounded(channel[at] ?? 0) / channelData.length;
    }
    return [one];
  }
}

function copy(channel: Float32Array, to: Float32Array, frames: number): Float32Array {
  for (let at = 0; at < frames; at++) to[at] = bounded(channel[at] ?? 0);
  return to.subarray(0, frames);
}

function bounded(value: number): number {
  // Bytes of strangers may spell what is no number.
  return value >= -1 ? Math.min(1, value) : value < -1 ? -1 : 0;
}
