import { mkdirSync, rmSync } from "node:fs";
import { requireFreePorts } from "./ports.ts";
import type { ProcessGroup } from "./process-group.ts";
import { serveStandIns } from "./serve-stand-ins.ts";
import type { Shutdown } from "./shutdown.ts";
import type { Stack } from "./stacks.ts";
import { startEmulators } from "./start-emulators.ts";

/**
 * Starts what holds data, with none of an earlier run: the real emulators of Firestore, Auth and Storage, and the
 * stand-ins. Functions are not among them: whoever uses it runs the use cases in a process of its own.
 *
 * @throws {LaunchError} with one sentence that says what to do
 */
export async function startDataStack(stack: Stack, shutdown: Shutdown): Promise<ProcessGroup> {
  await requireFreePorts(stack);
  rmSync(stack.folder, { recursive: true, force: true });
  mkdirSync(stack.folder, { recursive: true });
  await serveStandIns(stack, shutdown);
  return startEmulators(stack, ["auth", "firestore", "storage"], shutdown);
}
