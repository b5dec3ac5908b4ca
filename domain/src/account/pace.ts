import { z } from "zod";
import { Refusal, type RefusalCode } from "../errors.ts";
import { instant } from "../time/instant.ts";

/** How often somebody may do something: `burst` times at once, and once more each `refillMs`. */
export interface Pace {
  readonly burst: number;
  readonly refillMs: number;
  /** What haste is refused with; `too-many-attempts` unless it is given. */
  readonly refusal?: RefusalCode;
}

/** What is left of a pace, as it was at an instant: a part of a document that is written anyway, so that it costs none. */
export const tokens = z.strictObject({ tokens: z.number(), at: instant });

export type Tokens = z.infer<typeof tokens>;

/**
 * Takes a token, of as many as there are by now.
 *
 * @param before null or undefined for whoever has taken none yet
 * @throws {Refusal} when none is left
 */
export function takeFrom(before: Tokens | null | undefined, { burst, refillMs, refusal }: Pace, now: Date): Tokens {
  const refilled = before ? (now.getTime() - before.at.getTime()) / refillMs : 0;
  const left = Math.min((before?.tokens ?? burst) + refilled, burst);
  if (left < 1) throw new Refusal(refusal ?? "too-many-attempts");
  return { tokens: left - 1, at: now };
}
