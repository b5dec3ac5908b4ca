import { Refusal } from "@flexsession/domain/errors";
import { commitHold } from "../../functions/src/booking/hold-piece.ts";
import type { Person } from "./publish.ts";
import type { HoldInput } from "./wish.ts";

/** One caller of a race: who wishes what. */
export interface Racer {
  readonly uid: string;
  readonly input: HoldInput;
}

/** How it ended for a caller: null when they hold it, else the code of the refusal. */
export type Outcome = string | null;

/** Lets all callers hold at once in this process. */
export function race(racers: readonly Racer[]): Promise<Outcome[]> {
  return Promise.all(
    racers.map(async ({ uid, input }) => {
      try {
        await commitHold(input, { uid, name: null, email: null, isAdmin: false });
        return null;
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
    }),
  );
}

/** Each person with a wish of their own. */
export function racersOf(people: readonly Person[], wishOf: (index: number) => HoldInput): Racer[] {
  return people.map(({ uid }, index) => ({ uid, input: wishOf(index) }));
}

/** How many callers had each outcome; winners under `held`. */
export function tally(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of outcomes) counts[each ?? "held"] = (counts[each ?? "held"] ?? 0) + 1;
  return counts;
}
