import { bringUpStack } from "./bring-up-stack.ts";
import { describeStack } from "./describe-stack.ts";
import { LaunchError } from "./launch-error.ts";
import { runUntilStopped } from "./run-until-stopped.ts";
import { stacks } from "./stacks.ts";

const stack = stacks.start;
const isFresh = process.argv.includes("--fresh");

await runUntilStopped(async (shutdown) => {
  const running = await bringUpStack({ stack, web: "built", isFresh, shutdown, say: console.log });
  console.log(`\n${describeStack(stack, running.url)}`);
  console.log("Ctrl-C stops everything and keeps the data.");
  console.log(`FlexSession is ready at ${running.url}`);

  throw new LaunchError(await running.failed);
});
