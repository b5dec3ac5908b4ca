/**
 * Something that is read live. A list that is `ready` and empty means that there are none; what has not been read yet is
 * `loading`. `stale` says that the value may be old: it is not connected, or not yet.
 */
export type Live<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: T; readonly stale: boolean }
  | { readonly status: "missing" }
  | { readonly status: "failed"; readonly retry: () => void };

/** The same with another value; what is not ready stays as it is. */
export function mapLive<T, U>(live: Live<T>, change: (value: T) => U): Live<U> {
  return live.status === "ready" ? { ...live, value: change(live.value) } : live;
}
