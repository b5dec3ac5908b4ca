import { useCallback, useMemo, useSyncExternalStore } from "react";

let offsetMs = 0;
const watchers = new Set<() => void>();

/** The present, as the whole product sees it: the machine's time, plus the test clock's offset in the local build. */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Moves this page's present; only the local build's clock does. */
export function moveClock(toOffsetMs: number): void {
  offsetMs = toOffsetMs;
  for (const watcher of Array.from(watchers)) watcher();
}

/** Calls back whenever the present jumps, since timers set before no longer fit. */
export function onClockMoved(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

interface Ticker {
  readonly get: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

const tickers = new Map<number, Ticker>();

/** The present, renewed every so many milliseconds and on a jump; all components of one rhythm share a timer. */
export function useNow(everyMs: number): Date {
  const ticker = tickerOf(everyMs);
  const at = useSyncExternalStore(
    ticker.subscribe,
    useCallback(() => ticker.get(), [ticker]),
  );
  return useMemo(() => new Date(at), [at]);
}

function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs);
  if (known) return known;

  const listeners = new Set<() => void>();
  let at = now().getTime();
  let stop: (() => void) | null = null;
  const tick = () => {
    at = now().getTime();
    for (const listener of listeners) listener();
  };
  const start = () => {
    const timer = setInterval(tick, everyMs);
    const stopWatching = onClockMoved(tick);
    at = now().getTime();
    return () => {
      clearInterval(timer);
      stopWatching();
    };
  };

  const ticker: Ticker = {
    get: () => at,
    subscribe(listener) {
      stop ??= start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
  tickers.set(everyMs, ticker);
  return ticker;
}
