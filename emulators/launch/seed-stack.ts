import { join } from "node:path";
import { LaunchError } from "./launch-error.ts";
import { startGroup } from "./process-group.ts";
import type { Shutdown } from "./shutdown.ts";
import { root, type Stack, stackEnvironment } from "./stacks.ts";

/**
 * Tops the seed of a running stack up to now, in a process of its own, which `shutdown` ends early.
 *
 * @throws {LaunchError} when it fails
 */
export async function seedStack(stack: Stack, shutdown: Shutdown): Promise<void> {
  const logFile = join(stack.folder, "seed.log");
  const seeding = startGroup(process.execPath, [join(root, "emulators", "launch", "seed.ts"), stack.name], {
    cwd: root,
    env: { ...process.env, ...stackEnvironment(stack) },
    logFile,
    graceMs: 1_000,
  });
  shutdown.add(() => seeding.stop());
  if ((await seeding.exited) !== 0) throw new LaunchError(`The seed failed: the last lines of ${logFile} say why.`);
}
