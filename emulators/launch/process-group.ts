import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

/** A program with all processes that it starts. */
export interface ProcessGroup {
  /** Its exit code, or null after a signal. */
  readonly exited: Promise<number | null>;
  /** Asks the program to finish, then ends whatever is left of its group. */
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

  return {
    exited,
    async stop() {
      const { pid } = child;
      if (pid === undefined) return;
      child.kill("SIGINT");
      await Promise.race([exited, sleep(graceMs, undefined, { ref: false })]);
      await endGroup(pid);
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
