import { z } from "zod";
import { addMilliseconds, instant, minute } from "../time/instant.ts";

/**
 * What deleting an account consists of, in its order. `settle` ends what is open or finds that something has to end first;
 * each of the others can be done twice; `forget` takes what is left of the account itself.
 */
export const erasureSteps = ["settle", "calendars", "payouts", "documents", "files", "signIn", "forget"] as const;

/** A token outlives its sign-in by an hour at most; what it still did is deleted by going through all of it once more. */
const tokenLifeMinutes = 65;

/** As long as one process has a step to itself; then the sweep takes it up. */
const leaseMinutes = 2;

/** How far the deletion of an account has come; in the account, where its owner reads it. */
export const erasure = z.strictObject({
  /** What stands for the person in what is kept. */
  pseudonym: z.string(),
  step: z.enum(erasureSteps),
  /** Whether all of it was done, and is done once more since no token is good any longer. */
  isAgain: z.boolean(),
  begunAt: instant,
  /** When the sweep takes it up. */
  dueAt: instant,
  /** Whether their page was paused before. */
  wasPaused: z.boolean(),
});

export type Erasure = z.infer<typeof erasure>;
export type ErasureStep = Erasure["step"];

/** A deletion that begins; whoever begins it has the first step to themselves for a while. */
export function beginErasure(pseudonym: string, wasPaused: boolean, now: Date): Erasure {
  return { pseudonym, step: "settle", isAgain: false, begunAt: now, dueAt: leaseEnd(now), wasPaused };
}

/**
 * The deletion once its step is done; null when nothing is left to do, and of the account nothing either. The second time
 * is counted from when all of it was done, and with it the sign-in ended: a token may be as young as that, however long a
 * step before has waited for somebody else's service.
 */
export function nextErasure(before: Erasure, now: Date): Erasure | null {
  const { step, isAgain } = before;
  const next = erasureSteps[erasureSteps.indexOf(step) + 1];
  if (next !== undefined) return { ...before, step: next, dueAt: leaseEnd(now) };
  if (isAgain) return null;
  // What is open was settled, and no commit lets them begin anything: the second time begins after that.
  return { ...before, step: "calendars", isAgain: true, dueAt: addMilliseconds(now, tokenLifeMinutes * minute) };
}

/** Whether nothing is deleted yet, so that the account can still be given back as it was. */
export function canStop({ step }: Erasure): boolean {
  return step === "settle";
}

/** Whether the deletion has come to where it waits for the last token to end. */
export function isWaiting({ step, isAgain, dueAt }: Erasure, now: Date): boolean {
  return isAgain && step === "calendars" && dueAt > now;
}

function leaseEnd(now: Date): Date {
  return addMilliseconds(now, leaseMinutes * minute);
}
