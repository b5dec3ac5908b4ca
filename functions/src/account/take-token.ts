import { Refusal, type RefusalCode } from "@flexsession/domain/errors";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** A token bucket: `burst` calls at once, and one more each `refillMs`. */
export interface Bucket {
  readonly key: string;
  readonly burst: number;
  readonly refillMs: number;
  /** What an empty one refuses with; `too-many-attempts` unless it is given. */
  readonly refusal?: RefusalCode;
}

/**
 * Takes a token from a bucket in the commit that it guards.
 *
 * @throws {Refusal} when it is empty; nothing is written then
 */
export function takeToken(draft: Draft, bucket: Bucket, now: Date): void {
  const ref = refs.rateLimit(bucket.key);
  const before = draft.get(ref);
  const refilled = before ? (now.getTime() - before.at.getTime()) / bucket.refillMs : 0;
  const tokens = Math.min((before?.tokens ?? bucket.burst) + refilled, bucket.burst);
  if (tokens < 1) throw new Refusal(bucket.refusal ?? "too-many-attempts");
  // Once it would be full again, it says no more than no document does.
  const expireAt = addMilliseconds(now, Math.max(2 * day, bucket.burst * bucket.refillMs));
  draft.put(ref, { tokens: tokens - 1, at: now, expireAt });
}
