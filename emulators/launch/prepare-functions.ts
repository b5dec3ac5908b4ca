import { join } from "node:path";
import { build, context, stop } from "esbuild";
import { functionsBuild, writeFunctionsManifest } from "./bundle-functions.ts";
import { LaunchError } from "./launch-error.ts";
import { writeFunctionParams } from "./local-secrets.ts";
import type { Shutdown } from "./shutdown.ts";
import type { Stack } from "./stacks.ts";

const entry = "emulators/launch/functions-entry.ts";

/**
 * Makes the stack's functions folder: the bundle with the local entry, its package.json, its params and secrets.
 *
 * @throws {LaunchError} when the code does not build
 */
export async function prepareFunctions(stack: Stack, pageUrl?: string): Promise<void> {
  const folder = join(stack.folder, "functions");
  writeFunctionsManifest(folder);
  writeFunctionParams(stack, folder, pageUrl);
  try {
    await build({ ...functionsBuild(entry, folder), logLevel: "error" });
  } catch {
    throw new LaunchError("The functions did not build: the errors above say where.");
  } finally {
    // Its helper process would outlive this one for a moment.
    await stop();
  }
}

/** Rebuilds the functions when a file of theirs changes; the emulators reload them. */
export async function watchFunctions(stack: Stack, shutdown: Shutdown): Promise<void> {
  const watching = await context({ ...functionsBuild(entry, join(stack.folder, "functions")), logLevel: "warning" });
  shutdown.add(() => watching.dispose().then(stop));
  await watching.watch();
}
