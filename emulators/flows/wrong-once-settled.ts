import { checkAtRest } from "./check-invariants.ts";
import { rest } from "./dispute-parts.ts";
import type { FlowBed } from "./flow-bed.ts";
import { readFacts } from "./read-facts.ts";

/** What is wrong once time has passed and every word was delivered. */
export async function wrongOnceSettled(bed: FlowBed): Promise<string[]> {
  await rest(bed);
  return checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now());
}
