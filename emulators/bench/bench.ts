import "temporal-polyfill/global";
import { runUntilStopped } from "../launch/run-until-stopped.ts";
import { seedStack } from "../launch/seed-stack.ts";
import { createShutdown, type Shutdown } from "../launch/shutdown.ts";
import { stacks } from "../launch/stacks.ts";
import { startDataStack } from "../launch/start-data-stack.ts";
import { benchEnvironment } from "./bench-environment.ts";
import { describeFigures } from "./describe-figures.ts";
import type { Measured } from "./figures.ts";
import { measureFirstStart } from "./measure-first-start.ts";
import { buildPages } from "./web/build-pages.ts";

const stack = stacks.bench;
const isJson = process.argv.includes("--json");
const withFirstStart = process.argv.includes("--with-first-start");
// Standard output belongs to the figures alone.
const say = console.error;

await runUntilStopped(async (shutdown) => {
  const firstStart = withFirstStart && { first_start_seconds: await measureFirstStart(shutdown) };
  const onServer = isAsked("server") && (await onStackOfItsOwn(shutdown, measureOnServer));
  const onSale = isAsked("server") && (await onStackOfItsOwn(shutdown, measureOnSale));
  const onWeb = isAsked("web") && (await onStackOfItsOwn(shutdown, measureOnWeb));
  const measured: Measured = { ...onServer, ...onSale, ...onWeb, ...firstStart };
  console.log(isJson ? JSON.stringify(measured) : describeFigures(measured));
  return 0;
});

function isAsked(part: "server" | "web"): boolean {
  return !process.argv.some((each) => each.startsWith("--only=")) || process.argv.includes(`--only=${part}`);
}

async function measureOnServer() {
  const { measureServer } = await import("./server/measure-server.ts");
  return measureServer(say);
}

async function measureOnSale() {
  const { measureClassOnsale } = await import("./server/class-onsale.ts");
  say("Selling a class of five hundred ...");
  return measureClassOnsale();
}

async function measureOnWeb(part: Shutdown) {
  say("Building ...");
  const built = await buildPages(stack, part);
  const { measureWeb } = await import("./web/measure-web.ts");
  return measureWeb(stack, built, part, say);
}

/**
 * Measures on a seeded stack that has just begun: the emulators slow down with all that was ever written to them, and
 * a page with many listeners more than one with one (record 91).
 */
async function onStackOfItsOwn<T>(shutdown: Shutdown, measure: (part: Shutdown) => Promise<T>): Promise<T> {
  const part = createShutdown((error) => say(error));
  shutdown.add(() => part.run());
  try {
    say("Starting the emulators ...");
    await startDataStack(stack, part);
    say("Seeding ...");
    await seedStack(stack, part);
    // What is measured is imported after this: the use cases connect to their database when they are loaded.
    Object.assign(process.env, benchEnvironment(stack));
    return await measure(part);
  } finally {
    await part.run();
  }
}
