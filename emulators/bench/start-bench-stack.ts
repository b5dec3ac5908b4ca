import { mkdirSync, rmSync } from "node:fs";
import { requireFreePorts } from "../launch/ports.ts";
import { serveStandIns } from "../launch/serve-stand-ins.ts";
import type { Shutdown } from "../launch/shutdown.ts";
import { stacks } from "../launch/stacks.ts";
import { startEmulators } from "../launch/start-emulators.ts";

/**
 * Starts what the figures need, with no data of an earlier run: the real emulators of Firestore and Auth, and the
 * stand-ins. Functions are not among them: the bench mounts the use cases in its own process.
 *
 * @throws {LaunchError} with one sentence that says what to do
 */
export async function startBenchStack(shutdown: Shutdown): Promise<void> {
  const stack = stacks.bench;
  await requireFreePorts(stack);
  rmSync(stack.folder, { recursive: true, force: true });
  mkdirSync(stack.folder, { recursive: true });
  await serveStandIns(stack, shutdown);
  await startEmulators(stack, ["auth", "firestore"], shutdown);
}
