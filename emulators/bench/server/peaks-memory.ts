import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { rounded } from "../measure/statistics.ts";

const bytes = 1_000_000_000;

/**
 * `peaks_memory_mb`: the growth of resident memory of a process that has loaded the examination, from idle to its most,
 * while a WAV of 1 GB streams through it and its preview is made, and what nobody holds any more is collected.
 */
export async function measurePeaksMemory(): Promise<{ peaks_memory_mb: number }> {
  const child = fork(join(import.meta.dirname, "examine-long-wav.ts"), [`${bytes}`], {
    execArgv: [...process.execArgv, "--expose-gc"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const leaving = new AbortController();
  const { signal } = leaving;
  const died = once(child, "exit", { signal }).then(() => {
    throw new Error("the process that examines has ended");
  });
  try {
    const told = z.tuple([z.number()]).rest(z.unknown());
    const [growth] = told.parse(await Promise.race([once(child, "message", { signal }), died]));
    return { peaks_memory_mb: rounded(growth / 1e6, 1) };
  } finally {
    died.catch(() => {});
    leaving.abort();
  }
}
