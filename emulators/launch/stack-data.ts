import { LaunchError } from "./launch-error.ts";
import { runUntilStopped } from "./run-until-stopped.ts";
import { stacks } from "./stacks.ts";
import { startDataStack } from "./start-data-stack.ts";
import { emulatorLog } from "./start-emulators.ts";

await runUntilStopped(async (shutdown) => {
  const emulators = await startDataStack(stacks.test, shutdown);
  console.log(
    "FLEXSESSION_REUSE=1 npm run test:flows (test:rules) uses this stack; no function runs in it. Ctrl-C stops it.",
  );
  await emulators.exited;
  throw new LaunchError(`The emulators stopped: the last lines of ${emulatorLog(stacks.test)} say why.`);
});
