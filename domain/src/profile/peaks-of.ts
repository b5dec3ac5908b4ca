/**
 * The waveform of a sound as `count` loudest values, 0 to 100, evenly spaced over its whole length.
 *
 * @param channels values from -1 to 1, equally many in each; what lies beyond counts as full
 */
export function peaksOf(channels: readonly Float32Array[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const loudest = Math.max(0, ...channels.map((channel) => loudestIn(channel, index / count, (index + 1) / count)));
    return Math.min(100, Math.round(loudest * 100));
  });
}

function loudestIn(channel: Float32Array, from: number, to: number): number {
  const first = Math.floor(from * channel.length);
  // A sound with fewer values than the waveform has none of its own for some of it.
  const end = Math.max(first + 1, Math.floor(to * channel.length));
  return channel.subarray(first, end).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
