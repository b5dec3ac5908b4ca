const isDeep = process.env.DEEP === "1";

/** How often a property is tried: a sample that is the same every time, or with `DEEP=1` many more, new each time. */
export function runs(sample: number, deep: number = sample * 50): { numRuns: number; seed?: number } {
  return isDeep ? { numRuns: deep } : { numRuns: sample, seed: 20_261_121 };
}
