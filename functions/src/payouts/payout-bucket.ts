import { minute } from "@flexsession/domain/time/instant";
import type { Bucket } from "../account/take-token.ts";

/** The pace at which a person may have us ask the processor for their payouts. */
export function payoutBucket(uid: string): Bucket {
  return { key: `payouts-${uid}`, burst: 10, refillMs: minute };
}
