/**
 * A stream of numbers in [0, 1) that depends on nothing but its seed: mulberry32, started from the FNV-1a hash of the
 * text. Good enough for demo data and noise, for nothing else.
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One of a list, by the next number of a stream.
 *
 * @throws {Error} when the list is empty
 */
export function pickFrom<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("there is nothing to pick from");
  return chosen;
}
