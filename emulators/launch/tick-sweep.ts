import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { functionUrl } from "./local-secrets.ts";
import type { Shutdown } from "./shutdown.ts";
import type { Stack } from "./stacks.ts";

const periodMs = 10_000;

/** Runs the sweep every ten seconds, as the scheduler does in production; failures go to the stack's `sweep.log`. */
export function tickSweep(stack: Stack, shutdown: Shutdown): void {
  const leaving = new AbortController();
  const log = join(stack.folder, "sweep.log");
  let isRunning = false;

  async function tick() {
    if (isRunning) return;
    isRunning = true;
    try {
      const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(300_000)]);
      const response = await fetch(functionUrl(stack, "sweepNow"), { method: "POST", signal });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    } catch (error) {
      if (!leaving.signal.aborted) appendFileSync(log, `${new Date().toISOString()} ${String(error)}\n`);
    } finally {
      isRunning = false;
    }
  }

  const timer = setInterval(() => void tick(), periodMs);
  shutdown.add(async () => {
    clearInterval(timer);
    leaving.abort();
  });
}
