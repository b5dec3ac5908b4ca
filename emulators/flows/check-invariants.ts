import { checkHistory, checkLimits, checkSettled } from "./check-history.ts";
import { checkMoney, checkProcessor } from "./check-money.ts";
import { checkRatings } from "./check-ratings.ts";
import { checkTape } from "./check-tape.ts";
import type { ProcessorState } from "./processor.ts";
import type { Facts } from "./read-facts.ts";

/** Every way in which the stored facts break an invariant at an instant; empty when none does. */
export function checkInvariants(facts: Facts, now: Date): string[] {
  return [
    ...checkTape(facts, now),
    ...checkMoney(facts),
    ...checkHistory(facts),
    ...checkLimits(facts, now),
    ...checkRatings(facts),
  ];
}

/** As `checkInvariants`, once nothing is on its way any more: the processor agrees, and no money or mail is stuck. */
export function checkAtRest(facts: Facts, processor: ProcessorState, now: Date): string[] {
  return [...checkInvariants(facts, now), ...checkProcessor(facts, processor), ...checkSettled(facts, now)];
}
