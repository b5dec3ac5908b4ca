import { bringUpStack } from "./bring-up-stack.ts";
import { LaunchError } from "./launch-error.ts";
import { runUntilStopped } from "./run-until-stopped.ts";
import { stacks } from "./stacks.ts";

await runUntilStopped(async (shutdown) => {
  const running = await bringUpStack({
    stack: stacks.test,
    web: "built",
    isFresh: true,
    shutdown,
    say: console.log,
  });
  console.log("FLEXSESSION_REUSE=1 npm run test:flows (test:rules, test:e2e) uses this stack. Ctrl-C stops it.");
  console.log(`The test stack is ready at ${running.url}`);

  throw new LaunchError(await running.failed);
});
