import { setTimeout as wait } from "node:timers/promises";

/** The private database answers nobody for this long, and then everybody again, as when a network heals. */
export async function pauseDatabase(ms: number): Promise<void> {
  signalDatabase("SIGSTOP");
  await wait(ms);
  signalDatabase("SIGCONT");
}

/** Ends the private database. */
export function stopDatabase(): void {
  signalDatabase("SIGKILL");
}

function signalDatabase(signal: NodeJS.Signals): void {
  process.kill(Number(process.env.FLOW_DATABASE_PID), signal);
}
