import "temporal-polyfill/global";
import { runUntilStopped } from "../launch/run-until-stopped.ts";
import { seedStack } from "../launch/seed-stack.ts";
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
  const firstStart = withFirstStart ? await measureFirstStart(shutdown) : null;
  say("Starting the emulators ...");
  await startDataStack(stack, shutdown);
  say("Building ...");
  const built = await buildPages(stack, shutdown);
  say("Seeding ...");
  await seedStack(stack, shutdown);

  // Imported after the environment is complete: the use cases connect to their database when they are loaded.
  Object.assign(process.env, benchEnvironment(stack));
  const { measureServer } = await import("./server/measure-server.ts");
  const { measureWeb } = await import("./web/measure-web.ts");
  const measured: Measured = {
    ...(await measureServer(say)),
    ...(await measureWeb(stack, built, shutdown, say)),
    first_start_seconds: firstStart,
  };
  console.log(isJson ? JSON.stringify(measured) : describeFigures(measured));
  return 0;
});
