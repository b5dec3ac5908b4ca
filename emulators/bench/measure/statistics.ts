/**
 * The middle of some measurements; of an even number, the mean of the two in the middle.
 *
 * @throws {Error} when there are none
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new Error("there is no median of nothing");
  return (low + high) / 2;
}

/**
 * The value that a quarter of some measurements lies below.
 *
 * @throws {Error} when there are none
 */
export function lowerQuartile(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)];
  if (value === undefined) throw new Error("there is no quartile of nothing");
  return value;
}

/** How many times as long as the reference's the product's middle run took, to three digits after the point. */
export function ratioOfMedians(product: readonly number[], reference: readonly number[]): number {
  return rounded(median(product) / median(reference), 3);
}

/** A figure with no more digits than its measurement can bear. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
