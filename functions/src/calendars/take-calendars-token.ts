import { takeToken } from "../account/take-token.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { calendarsBucket } from "./calendars-bucket.ts";

/**
 * Takes a token of the pace at which somebody may change their calendars, where it is not taken with what it guards.
 *
 * @throws {Refusal} `too-many-attempts`
 */
export function takeCalendarsToken(uid: string): Promise<void> {
  const bucket = calendarsBucket(uid);
  return commit({ documents: [refs.rateLimit(bucket.key)] }, (draft, now) => takeToken(draft, bucket, now));
}
