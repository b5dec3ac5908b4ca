/** One measurement: it prepares what it needs, and returns the milliseconds that it counts. */
export type Run = (round: number) => Promise<number>;

interface Rounds {
  /** Rounds that are thrown away, so that code is compiled and connections are open. */
  readonly warmUps: number;
  readonly rounds: number;
}

/**
 * Times a product beside its reference, a round of each in turn. Whatever else this machine does falls on both, and the
 * order changes with every round, so that neither always runs in the other's wake.
 *
 * @returns the milliseconds of the counted rounds
 */
export async function timeInTurns(
  { product, reference }: { readonly product: Run; readonly reference: Run },
  { warmUps, rounds }: Rounds,
): Promise<{ product: number[]; reference: number[] }> {
  const times: { product: number[]; reference: number[] } = { product: [], reference: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const isProductFirst = round % 2 === 0;
    const first = await (isProductFirst ? product : reference)(round);
    const second = await (isProductFirst ? reference : product)(round);
    if (round < warmUps) continue;
    times.product.push(isProductFirst ? first : second);
    times.reference.push(isProductFirst ? second : first);
  }
  return times;
}

/** How many milliseconds something takes. */
export async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
