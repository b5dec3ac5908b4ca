import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LaunchError } from "../launch/launch-error.ts";
import { requireFreePorts } from "../launch/ports.ts";
import { startGroup } from "../launch/process-group.ts";
import type { Shutdown } from "../launch/shutdown.ts";
import { root, stacks } from "../launch/stacks.ts";

const readyLine = "FlexSession is ready at";

/**
 * The seconds from a fresh clone of the last commit, with nothing installed, to the line that says that it is ready.
 * What the machine's own caches of npm and of the emulators hold is not downloaded again.
 *
 * @throws {LaunchError} when a port of the stack `start` is busy or the clone does not start
 */
export async function measureFirstStart(shutdown: Shutdown): Promise<number> {
  await requireFreePorts(stacks.start);
  const folder = mkdtempSync(join(tmpdir(), "flexsession-"));
  shutdown.add(async () => rmSync(folder, { recursive: true, force: true }));
  const clone = join(folder, "clone");
  const logFile = join(stacks.bench.folder, "first-start.log");
  mkdirSync(stacks.bench.folder, { recursive: true });

  const begin = performance.now();
  execFileSync("git", ["clone", "--quiet", root, clone]);
  let isReady: (value: true) => void = () => undefined;
  const ready = new Promise<true>((resolve) => {
    isReady = resolve;
  });
  const start = startGroup("npm", ["start"], {
    cwd: clone,
    env: process.env,
    logFile,
    graceMs: 90_000,
    onLine(line) {
      if (line.includes(readyLine)) isReady(true);
    },
  });
  shutdown.add(() => start.stop());
  if ((await Promise.race([ready, start.exited])) !== true) {
    throw new LaunchError(`A fresh clone did not start: ${logFile} says why.`);
  }
  const seconds = (performance.now() - begin) / 1_000;
  await start.stop();
  return Math.round(seconds);
}
