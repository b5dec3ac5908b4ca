import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildLocalWeb, startDevServer } from "./build-web.ts";
import { LaunchError } from "./launch-error.ts";
import { requireFreePorts } from "./ports.ts";
import { prepareFunctions, watchFunctions } from "./prepare-functions.ts";
import { seedStack } from "./seed-stack.ts";
import { serveStandIns } from "./serve-stand-ins.ts";
import type { Shutdown } from "./shutdown.ts";
import { appUrl, type Stack } from "./stacks.ts";
import { emulatorLog, startEmulators } from "./start-emulators.ts";
import { tickSweep } from "./tick-sweep.ts";
import { waitForFunctions } from "./wait-for-functions.ts";

interface BringUpOptions {
  readonly stack: Stack;
  /** `built` serves an optimised build; `dev` serves the sources with hot reload. */
  readonly web: "built" | "dev";
  /** Whether to begin without the data of earlier runs. */
  readonly isFresh: boolean;
  readonly shutdown: Shutdown;
  readonly say: (line: string) => void;
}

/** A stack that is up. */
export interface RunningStack {
  /** Where its pages are. */
  readonly url: string;
  /** Resolves with a sentence when a part of it has died. */
  readonly failed: Promise<string>;
}

/**
 * Brings up the whole product: builds it, starts the stand-ins and the emulators, waits until every function answers,
 * tops the seed up to now and ticks the sweep. `shutdown` takes all of it down again.
 *
 * @throws {LaunchError} with one sentence that says what to do
 */
export async function bringUpStack({ stack, web, isFresh, shutdown, say }: BringUpOptions): Promise<RunningStack> {
  const isDev = web === "dev";
  const url = isDev ? `http://localhost:${stack.ports.vite}` : appUrl(stack);

  await requireFreePorts(stack);
  if (isFresh) rmSync(stack.folder, { recursive: true, force: true });
  mkdirSync(stack.folder, { recursive: true });
  for (const file of ["emulators.log", "web.log", "sweep.log"]) rmSync(join(stack.folder, file), { force: true });

  say(isDev ? "Building the functions ..." : "Building ...");
  const webBuild = isDev ? undefined : buildLocalWeb(stack, (build) => shutdown.add(() => build.stop()));
  // The failure is awaited below, after what runs beside the build.
  webBuild?.catch(() => {});
  await prepareFunctions(stack, url);

  say("Starting the emulators ...");
  await serveStandIns(stack, shutdown);
  const only = ["auth", "firestore", "functions", "storage", ...(isDev ? [] : ["hosting"])];
  const emulators = await startEmulators(stack, only, shutdown);
  await webBuild;

  say("Waiting for every function to answer ...");
  await waitForFunctions(stack);
  say("Topping the seed up ...");
  await seedStack(stack, shutdown);
  tickSweep(stack, shutdown);

  const failures = [
    emulators.exited.then(() => `The emulators stopped: the last lines of ${emulatorLog(stack)} say why.`),
  ];
  if (isDev) {
    await watchFunctions(stack, shutdown);
    const vite = startDevServer(stack);
    shutdown.add(() => vite.stop());
    failures.push(vite.exited.then(() => `Vite stopped: ${join(stack.folder, "web.log")} says why.`));
  }
  if (shutdown.hasBegun) throw new LaunchError("Stopped.");
  return { url, failed: Promise.race(failures) };
}
