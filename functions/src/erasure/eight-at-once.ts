/** What comes of each, in their order, with eight under way at a time: most of the time of each is waiting. */
export async function eightAtOnce<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  const takeUp = async () => {
    for (const [index, one] of left) results[index] = await run(one);
  };
  await Promise.all(Array.from({ length: 8 }, takeUp));
  return results;
}
