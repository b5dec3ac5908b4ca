import { isDeepStrictEqual } from "node:util";
import type { Ref } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Writes a document where it has changed; with a stamp then, which alone is no change. */
export function putChanged<T extends object>(
  draft: Draft,
  ref: Ref<T>,
  before: T | null | undefined,
  after: T,
  stamp: Partial<T> = {},
): void {
  if (!isDeepStrictEqual(before, after)) draft.put(ref, { ...after, ...stamp });
}
