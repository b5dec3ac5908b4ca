import { minute } from "@flexsession/domain/time/instant";
import type { Bucket } from "../account/take-token.ts";

/** The pace at which a person may connect, choose and disconnect calendars. */
export function calendarsBucket(uid: string): Bucket {
  return { key: `calendars-${uid}`, burst: 20, refillMs: minute };
}
