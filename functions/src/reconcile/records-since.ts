import { effect } from "../firebase/effect.ts";

const perPage = 100;

interface Asked {
  readonly created: { readonly gte: number };
  readonly limit: number;
  readonly starting_after?: string;
}

interface Page {
  readonly data: readonly { readonly id: string }[];
  readonly has_more: boolean;
}

/** What a list of the processor holds since a moment, page by page, the newest first. */
export async function* recordsSince(name: string, since: Date, list: (asked: Asked) => Promise<Page>): AsyncGenerator {
  const created = { gte: Math.floor(since.getTime() / 1_000) };
  for (let last: string | undefined; ; ) {
    const asked = { created, limit: perPage, ...(last !== undefined && { starting_after: last }) };
    const page = await effect(name, () => list(asked));
    yield* page.data;
    last = page.data.at(-1)?.id;
    if (!page.has_more || last === undefined) return;
  }
}
