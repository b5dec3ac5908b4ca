import "temporal-polyfill/global";
import { runUntilStopped } from "../launch/run-until-stopped.ts";
import { stacks } from "../launch/stacks.ts";
import { benchEnvironment } from "./bench-environment.ts";
import { startBenchStack } from "./start-bench-stack.ts";

Object.assign(process.env, benchEnvironment(stacks.bench));

await runUntilStopped(async (shutdown) => {
  await startBenchStack(shutdown);
  const { measureHoldOverhead } = await import("./server/hold-overhead.ts");
  console.log(await measureHoldOverhead());
  const { measureHotSlot } = await import("./server/hot-slot.ts");
  console.log(await measureHotSlot());
  return 0;
});
