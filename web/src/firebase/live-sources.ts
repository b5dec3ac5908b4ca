import type { Live } from "./live.ts";

/** Something live that components can subscribe to; the value keeps its identity until it changes. */
export interface LiveSource<T> {
  readonly get: () => Live<T>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Begins to listen, tells every change, and returns how to stop. */
type Start<T> = (tell: (live: Live<T>) => void, retry: () => void) => () => void;

/** How long a source outlives its last subscriber: going back to a page must not read it again. */
const lingerMs = 5_000;

/**
 * Keeps one source per key, whatever the number of subscribers: starting with the first, stopping a little after the
 * last.
 */
export function liveSources<T>() {
  const sources = new Map<string, LiveSource<T> & { readonly drop: () => void }>();

  function make(key: string, start: Start<T>): LiveSource<T> & { readonly drop: () => void } {
    const listeners = new Set<() => void>();
    let live: Live<T> = { status: "loading" };
    let stop: (() => void) | null = null;
    let leaving: ReturnType<typeof setTimeout> | undefined;

    const tell = (next: Live<T>) => {
      live = next;
      for (const listener of listeners) listener();
    };
    const begin = () => {
      stop = start(tell, () => {
        stop?.();
        tell({ status: "loading" });
        begin();
      });
    };
    const drop = () => {
      if (listeners.size > 0) return;
      clearTimeout(leaving);
      sources.delete(key);
      stop?.();
      stop = null;
      live = { status: "loading" };
    };

    const self = {
      get: () => live,
      drop,
      subscribe(listener: () => void) {
        clearTimeout(leaving);
        sources.set(key, self);
        listeners.add(listener);
        if (!stop) begin();
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) leaving = setTimeout(drop, lingerMs);
        };
      },
    };
    return self;
  }

  return {
    /** The source of a key; `start` runs only when nobody subscribes to that key yet. */
    source(key: string, start: Start<T>): LiveSource<T> {
      const known = sources.get(key) ?? make(key, start);
      sources.set(key, known);
      return known;
    },
    /** Forgets at once whatever only lingers, so that the next person on this device cannot see it. */
    dropIdle(): void {
      for (const each of sources.values()) each.drop();
    },
  };
}
