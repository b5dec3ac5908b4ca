import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import type { BenchProvider } from "./save-provider.ts";

/** What a process of callers is told: to send so many of them to the hot slot of a provider. */
export interface Order {
  readonly provider: BenchProvider;
  readonly size: number;
}

/** A process of its own in which callers run, as an instance of the functions would. */
export interface CrowdProcess {
  /** Sends the callers off at once, and resolves with what each was told. */
  send(order: Order): Promise<string[]>;
  end(): void;
}

const ready = z.literal("ready");
const answers = z.array(z.string());

/** Starts a process for callers and waits until it has loaded the use case. */
export async function startCrowdProcess(): Promise<CrowdProcess> {
  const child = fork(join(import.meta.dirname, "run-crowd.ts"), {
    // Plain JSON would turn the dates of a slot into texts.
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await nextMessage(child, ready);
  return {
    send(order) {
      const told = nextMessage(child, answers);
      child.send(order);
      return told;
    },
    end: () => child.disconnect(),
  };
}

async function nextMessage<T>(child: ChildProcess, schema: z.ZodType<T>): Promise<T> {
  const leaving = new AbortController();
  const { signal } = leaving;
  const died = once(child, "exit", { signal }).then(() => {
    throw new Error("a process of callers has ended");
  });
  try {
    return schema.parse((await Promise.race([once(child, "message", { signal }), died]))[0]);
  } finally {
    died.catch(() => {});
    leaving.abort();
  }
}
