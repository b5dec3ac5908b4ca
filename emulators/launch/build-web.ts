import { join } from "node:path";
import { LaunchError } from "./launch-error.ts";
import { type ProcessGroup, startGroup } from "./process-group.ts";
import { root, type Stack } from "./stacks.ts";

const vite = join(root, "node_modules", "vite", "bin", "vite.js");

/** Vite refuses the mode name "local". */
const mode = "stack";

/** The environment variable by which the local web build learns where its stack is. */
function webEnvironment({ projectId, ports }: Stack): NodeJS.ProcessEnv {
  return { ...process.env, VITE_STACK: JSON.stringify({ projectId, ports }) };
}

/**
 * Builds the optimised web of a local stack.
 *
 * @throws {LaunchError} when it does not build
 */
export async function buildLocalWeb(stack: Stack, keep: (build: ProcessGroup) => void): Promise<void> {
  const logFile = join(stack.folder, "web.log");
  const args = [vite, "build", "--mode", mode, "--outDir", join(stack.folder, "web"), "--emptyOutDir"];
  const build = startGroup(process.execPath, args, {
    cwd: join(root, "web"),
    env: webEnvironment(stack),
    logFile,
    graceMs: 1_000,
  });
  keep(build);
  if ((await build.exited) !== 0) throw new LaunchError(`The web did not build: ${logFile} says why.`);
}

/** Starts Vite's development server for a local stack, with hot reload. */
export function startDevServer(stack: Stack): ProcessGroup {
  return startGroup(process.execPath, [vite, "--mode", mode, "--port", `${stack.ports.vite}`, "--strictPort"], {
    cwd: join(root, "web"),
    env: webEnvironment(stack),
    logFile: join(stack.folder, "web.log"),
    graceMs: 5_000,
  });
}
