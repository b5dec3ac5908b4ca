import "temporal-polyfill/global";
import { seed } from "../seed.ts";
import { stackEnvironment, stackNamed } from "./stacks.ts";

const stack = stackNamed(process.argv[2]);
Object.assign(process.env, stackEnvironment(stack));

await seed(stack);
console.log(`The seed of the stack "${stack.name}" is up to now.`);
// The Firestore client keeps its connection open.
process.exit(0);
