import { moveClock } from "./clock.ts";
import { localStack } from "./environment.ts";

/** How long the first page waits for the clock: without it, the page shows the machine's time. */
const patienceMs = 1_500;

/** Follows the local stack's test clock; resolves once its offset is known, or has kept us waiting too long. */
export function followLocalClock(): Promise<void> {
  return new Promise((resolve) => {
    const stream = new EventSource(`http://127.0.0.1:${localStack().ports.clock}/stream`);
    stream.addEventListener("message", (event: MessageEvent<string>) => {
      moveClock(Number(event.data));
      resolve();
    });
    setTimeout(resolve, patienceMs);
  });
}
