/** The waveform of samples from -1 to 1 as `count` loudest values, 0 to 100, evenly spaced over the whole length. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * samples.length) / count);
    const to = Math.floor(((index + 1) * samples.length) / count);
    const loudest = samples.subarray(from, to).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return Math.min(100, Math.round(loudest * 100));
  });
}
