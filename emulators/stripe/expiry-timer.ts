import { expireDueSessions, nextExpiry } from "./expire-checkout-session.ts";
import type { StandIn } from "./stand-in.ts";

/** Expires sessions at their moment by the clock, also when nobody asks and when the clock is moved. */
export function createExpiryTimer(standIn: StandIn): { refresh: () => void; close: () => void } {
  let timer: NodeJS.Timeout | undefined;

  function refresh(): void {
    expireDueSessions(standIn);
    clearTimeout(timer);
    const next = nextExpiry(standIn);
    timer =
      next === undefined ? undefined : setTimeout(refresh, Math.max(0, next * 1000 - standIn.clock.now().getTime()));
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
