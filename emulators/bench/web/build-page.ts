import { join } from "node:path";
import { LaunchError } from "../../launch/launch-error.ts";
import { startGroup } from "../../launch/process-group.ts";
import type { Shutdown } from "../../launch/shutdown.ts";
import { root, type Stack } from "../../launch/stacks.ts";

const vite = join(root, "node_modules", "vite", "bin", "vite.js");

/**
 * Builds a page of the bench, optimised and for the stack, with nothing but Vite's own ways.
 *
 * @param page its folder in `emulators/bench/pages`
 * @returns the folder of the built page
 * @throws {LaunchError} when it does not build
 */
export async function buildPage(
  page: string,
  { folder, projectId, ports }: Stack,
  shutdown: Shutdown,
): Promise<string> {
  const built = join(folder, "pages", page);
  const logFile = join(folder, `${page}-page.log`);
  const source = join(root, "emulators", "bench", "pages", page);
  const build = startGroup(
    process.execPath,
    [vite, "build", source, "--mode", "stack", "--outDir", built, "--emptyOutDir"],
    {
      cwd: root,
      env: { ...process.env, VITE_STACK: JSON.stringify({ projectId, ports }) },
      logFile,
      graceMs: 1_000,
    },
  );
  shutdown.add(() => build.stop());
  if ((await build.exited) !== 0) throw new LaunchError(`The page ${page} did not build: ${logFile} says why.`);
  return built;
}
