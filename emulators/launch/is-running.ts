import { z } from "zod";
import type { Stack } from "./stacks.ts";

const reading = z.object({ offsetMs: z.number(), now: z.iso.datetime() });

/** Whether this stack is up: its test clock answers, which no other program does in these words. */
export async function isRunning({ ports }: Pick<Stack, "ports">): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${ports.clock}/`, { signal: AbortSignal.timeout(1_000) });
    return reading.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
