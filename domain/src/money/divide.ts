/**
 * Divides an amount in proportion to weights, in minor units: the parts sum to it exactly. What is left after rounding down
 * goes to the largest remainders, a unit each, and of equal ones to the first. An amount up to the weights' sum gives none
 * more than its weight.
 *
 * @throws {Error} when there is something to divide and nobody to take it
 */
export function divide(totalMinor: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, each) => total + BigInt(each), 0n);
  if (totalMinor === 0) return weights.map(() => 0);
  if (sum === 0n) throw new Error(`${totalMinor} are divided among nobody`);
  const exact = weights.map((each) => BigInt(each) * BigInt(totalMinor));
  const parts = exact.map((each) => Number(each / sum));
  const left = totalMinor - parts.reduce((total, each) => total + each, 0);
  const raised = exact
    .map((each, index) => ({ index, remainder: each % sum }))
    .toSorted((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : a.index - b.index))
    .slice(0, left);
  for (const { index } of raised) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
