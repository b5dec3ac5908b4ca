import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { descendantsOf, type ListedProcess, listProcesses } from "./list-descendants.ts";

/** A program with all processes that it starts. */
export interface ProcessGroup {
  /** Its exit code, or null after a signal. */
  readonly exited: Promise<number | null>;
  /**
   * Remembers which processes the program has started by now. Some leave its group, as the Firebase tools' Java does, and
   * would outlive a program that is killed.
   */
  noteHelpers(): Promise<void>;
  /** Asks the program to finish, then ends whatever is left of its group and of its helpers. */
  stop(): Promise<void>;
}

interface ProgramOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** How long the program may take to finish by itself. */
  readonly graceMs: number;
  readonly onLine?: (line: string) => void;
}

/**
 * Starts a program in a process group of its own, its output going to a file.
 *
 * In the terminal's group its helpers would receive Ctrl-C at the same moment as the program, and be gone before it
 * could ask them for their data.
 */
export function startGroup(command: string, args: readonly string[], options: ProgramOptions): ProcessGroup {
  const { cwd, env, logFile, graceMs, onLine } = options;
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const log = createWriteStream(logFile, { flags: "a" });

  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      onLine?.(line);
    });
  }

  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => resolve(code));
    child.once("error", (error) => {
      log.write(`${error.message}\n`);
      resolve(null);
    });
  });

  const helpers = new Map<number, ListedProcess>();
  async function noteHelpers() {
    if (child.pid === undefined) return;
    for (const each of descendantsOf(child.pid, await listProcesses())) helpers.set(each.pid, each);
  }

  return {
    exited,
    noteHelpers,
    async stop() {
      const { pid } = child;
      if (pid === undefined) return;
      await noteHelpers();
      child.kill("SIGINT");
      await Promise.race([exited, sleep(graceMs, undefined, { ref: false })]);
      await endGroup(pid);
      await endHelpers(helpers);
      log.end();
    },
  };
}

async function endGroup(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      return;
    }
    await sleep(50);
  }
}

async function endHelpers(helpers: ReadonlyMap<number, ListedProcess>): Promise<void> {
  for (const { pid, command } of await listProcesses()) {
    // A number may belong to another program by now.
    if (helpers.get(pid)?.command !== command) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
