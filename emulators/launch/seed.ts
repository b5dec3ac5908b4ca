import "temporal-polyfill/global";
import { join } from "node:path";
import { readOffsetMs } from "../clock/clock.ts";
import { seed } from "../seed.ts";
import { isBusy } from "./ports.ts";
import { stackEnvironment, stackNamed } from "./stacks.ts";

const stack = stackNamed(process.argv[2]);
Object.assign(process.env, stackEnvironment(stack));

if (!(await isBusy(stack.ports.firestore))) {
  console.error(`The stack "${stack.name}" is not up: run npm start first, and seed it while it runs.`);
  process.exit(1);
}

const now = new Date(Date.now() + readOffsetMs(join(stack.folder, "clock.json")));
await seed({
  projectId: stack.projectId,
  now,
  stripeUrl: `http://127.0.0.1:${stack.ports.stripe}`,
  publicDir: join(stack.folder, "web"),
});
console.log(`The seed of the stack "${stack.name}" is up to now.`);
// The Firestore client keeps its connection open.
process.exit(0);
