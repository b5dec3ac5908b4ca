import { minute } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Takes a token of the pace at which somebody may have us ask the processor for their subscriptions.
 *
 * @throws {Refusal} `too-many-attempts`
 */
export function takeSubscriptionsToken(uid: string): Promise<void> {
  const bucket = { key: `subscriptions-${uid}`, burst: 20, refillMs: minute / 2 };
  return commit({ documents: [refs.rateLimit(bucket.key)] }, (draft, now) => takeToken(draft, bucket, now));
}
