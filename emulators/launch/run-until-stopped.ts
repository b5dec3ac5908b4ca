import { LaunchError } from "./launch-error.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs a command that opens things, and closes them however it ends: by itself, by Ctrl-C, by a failure, or because the
 * process that started it has gone.
 *
 * @param main resolves with the exit code; a rejection is told in one sentence and exits with 1
 */
export async function runUntilStopped(main: (shutdown: Shutdown) => Promise<number>): Promise<never> {
  const shutdown = createShutdown((error) => console.error(sentence(error)));

  async function stop() {
    if (shutdown.hasBegun) return;
    if (process.stdout.isTTY) console.log("\nStopping ...");
    await shutdown.run();
    process.exit(0);
  }
  for (const signal of signals) process.on(signal, () => void stop());
  process.on("disconnect", () => void stop());

  let code = 1;
  try {
    code = await main(shutdown);
  } catch (error) {
    // What fails while everything is being closed has no other reason than that.
    if (!shutdown.hasBegun) console.error(sentence(error));
  }
  const wasStopped = shutdown.hasBegun;
  await shutdown.run();
  process.exit(wasStopped ? 0 : code);
}

function sentence(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
