import { minute } from "@flexsession/domain/time/instant";
import type { Bucket } from "./take-token.ts";

/** The pace at which a person may change their account, whatever of it. */
export function accountBucket(uid: string): Bucket {
  return { key: `account-${uid}`, burst: 30, refillMs: minute / 2 };
}
