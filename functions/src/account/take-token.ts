import { type Pace, takeFrom } from "@flexsession/domain/account/pace";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** A pace that is kept in a document of its own, where there is none that is written anyway. */
export interface Bucket extends Pace {
  readonly key: string;
}

/**
 * Takes a token from a bucket in the commit that it guards.
 *
 * @throws {Refusal} when it is empty; nothing is written then
 */
export function takeToken(draft: Draft, bucket: Bucket, now: Date): void {
  const ref = refs.rateLimit(bucket.key);
  const before = draft.get(ref);
  // Once it would be full again, it says no more than no document does.
  const expireAt = addMilliseconds(now, Math.max(2 * day, bucket.burst * bucket.refillMs));
  draft.put(ref, { ...takeFrom(before, bucket, now), expireAt });
}
