import { now, onClockMoved } from "../../../firebase/clock.ts";
import { nextBoundary } from "./next-boundary.ts";
import type { StripStore } from "./strip-store.ts";

/** The longest delay that a timer takes, in milliseconds. */
const longestDelay = 2 ** 31 - 1;

/** Lets a strip follow the clock: it is folded again at the next instant at which time alone changes it, and no sooner. */
export function keepCurrent(store: StripStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let planned: unknown;

  const plan = () => {
    const { tape, cells } = store.getState();
    if (cells === planned) return;
    planned = cells;
    clearTimeout(timer);
    const at = now();
    const next = tape && nextBoundary(tape, cells.values(), at);
    if (next) timer = setTimeout(pass, Math.min(next.getTime() - at.getTime(), longestDelay));
  };
  const pass = () => {
    planned = undefined;
    store.refold(now());
    plan();
  };

  const stops = [store.subscribe(plan), onClockMoved(pass)];
  plan();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
