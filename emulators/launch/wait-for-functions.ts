import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { LaunchError } from "./launch-error.ts";
import { functionUrl } from "./local-secrets.ts";
import type { Stack } from "./stacks.ts";
import { emulatorLog } from "./start-emulators.ts";

const trigger = z.object({ entryPoint: z.string(), httpsTrigger: z.unknown().optional() });
const backendList = z.object({ backends: z.array(z.object({ functionTriggers: z.array(trigger) })) });

/** For one function: on a busy machine its process alone takes half a minute to load. */
const longestWaitMs = 240_000;

/** Two at a time: each first call starts a process that keeps a core busy for a second. */
const atOnce = 2;

/**
 * Waits until every HTTP function and callable of the stack answers, and so leaves each of them warm.
 *
 * The emulators say that they are ready before any function's code has run once.
 *
 * @throws {LaunchError} when there are none or one does not answer
 */
export async function waitForFunctions(stack: Stack): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${stack.ports.functions}/backends`);
  const { backends } = backendList.parse(await response.json());
  const names = backends
    .flatMap((backend) => backend.functionTriggers)
    .filter((each) => each.httpsTrigger !== undefined)
    .map((each) => each.entryPoint);
  if (names.length === 0) {
    throw new LaunchError(`The emulators loaded no function: ${emulatorLog(stack)} says why.`);
  }

  const waiting = [...names];
  const takeTurns = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await waitForOne(stack, name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}

async function waitForOne(stack: Stack, name: string): Promise<void> {
  const deadline = Date.now() + longestWaitMs;
  while (!(await answers(functionUrl(stack, name)))) {
    if (Date.now() > deadline) {
      throw new LaunchError(`The function ${name} does not answer: ${emulatorLog(stack)} says why.`);
    }
    await sleep(500);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    // A question about the function, which it answers without doing anything.
    const response = await fetch(url, { method: "OPTIONS", signal: AbortSignal.timeout(150_000) });
    const text = await response.text();
    return response.status < 500 && !/^Function .* does not exist/.test(text);
  } catch {
    return false;
  }
}
