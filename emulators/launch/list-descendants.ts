import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A process as `ps` lists it. */
export interface ListedProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of this machine. */
export async function listProcesses(): Promise<ListedProcess[]> {
  const { stdout } = await promisify(execFile)("ps", ["-Ao", "pid=,ppid=,args="], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** The processes that `pid` started, and those that they started, at any depth. */
export function descendantsOf(pid: number, processes: readonly ListedProcess[]): ListedProcess[] {
  const found: ListedProcess[] = [];
  for (const each of processes) {
    if (each.parent === pid) found.push(each, ...descendantsOf(each.pid, processes));
  }
  return found;
}
