import { readFileSync } from "node:fs";
import { platform } from "node:process";

/**
 * The most memory that this process ever had resident, in bytes.
 *
 * Linux starts `ru_maxrss` of a new process at what its parent had resident (getrusage(2) counts from before the exec),
 * so there it is asked for what this program alone had: `VmHWM` of proc_pid_status(5).
 */
export function peakResident(): number {
  if (platform !== "linux") return process.resourceUsage().maxRSS * 1_024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("/proc/self/status says no VmHWM");
  return Number(kilobytes) * 1_024;
}
