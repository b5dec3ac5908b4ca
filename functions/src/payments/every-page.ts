import { effect } from "../firebase/effect.ts";

const perPage = 100;

/** As many pages as there can be: a pack's twenty classes, each with what goes back of one booking. */
const mostPages = 8;

interface Page<T> {
  readonly data: readonly T[];
  readonly has_more: boolean;
}

/**
 * All that the processor lists of one payment, page by page.
 *
 * @throws {Error} when there is more than there can be: what is not read must not count as not being there
 */
export async function everyPage<T extends { readonly id: string }>(
  name: string,
  list: (asked: { readonly limit: number; readonly starting_after?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let pages = 0; pages < mostPages; pages += 1) {
    const last = all.at(-1)?.id;
    const asked = { limit: perPage, ...(last !== undefined && { starting_after: last }) };
    const { data, has_more } = await effect(name, () => list(asked));
    all.push(...data);
    if (!has_more) return all;
  }
  throw new Error("the processor lists more than one payment can have");
}
