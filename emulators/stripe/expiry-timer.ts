import { nextDue, runDue } from "./run-due.ts";
import type { StandIn } from "./stand-in.ts";

/** A longer wait would overflow in Node and end at once. */
const longestWaitMs = 2 ** 31 - 1;

/** Does what is due at its moment by the clock, as expiring a session or renewing a subscription, also when nobody asks and when the clock is moved. */
export function createExpiryTimer(standIn: StandIn): { refresh: () => void; close: () => void } {
  let timer: NodeJS.Timeout | undefined;

  function refresh(): void {
    runDue(standIn);
    clearTimeout(timer);
    const next = nextDue(standIn);
    if (next === undefined) return;
    timer = setTimeout(refresh, Math.min(longestWaitMs, Math.max(0, next * 1000 - standIn.clock.now().getTime())));
  }

  const unsubscribe = standIn.clock.subscribe(refresh);
  return {
    refresh,
    close() {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
