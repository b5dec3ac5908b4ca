import { join } from "node:path";
import { build, context, type Plugin, stop } from "esbuild";
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

/** Rebuilds and reloads the functions when a file of theirs changes. */
export async function watchFunctions(stack: Stack, shutdown: Shutdown): Promise<void> {
  let isFirst = true;
  const reload: Plugin = {
    name: "reload-functions",
    setup: ({ onEnd }) =>
      onEnd(async ({ errors }) => {
        if (!isFirst && errors.length === 0) await reloadFunctions(stack);
        isFirst = false;
      }),
  };

  const build = functionsBuild(entry, join(stack.folder, "functions"));
  const watching = await context({ ...build, logLevel: "warning", plugins: [reload] });
  shutdown.add(() => watching.dispose().then(stop));
  await watching.watch();
}

/** The emulators' own watcher skips every folder whose path holds a dot, so the hub is asked to load them again. */
async function reloadFunctions({ ports }: Stack): Promise<void> {
  const url = `http://127.0.0.1:${ports.hub}/functions/enableBackgroundTriggers`;
  const response = await fetch(url, { method: "PUT" });
  if (!response.ok) throw new Error(`The emulators did not reload the functions: ${response.status}.`);
}
