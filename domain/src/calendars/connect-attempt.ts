import { z } from "zod";
import { addMilliseconds, instant, minute } from "../time/instant.ts";

/** How long somebody may take at Google before they have to begin again. */
const attemptMinutes = 10;

/**
 * That a person went to Google to connect their calendars; server only. It is found by the hash of the `state` that
 * comes back with them, counts once, and for nobody else.
 */
export const connectAttempt = z.strictObject({
  uid: z.string(),
  /** What proves to Google that whoever brings the code has asked for it (PKCE). */
  verifier: z.string(),
  writesEvents: z.boolean(),
  createdAt: instant,
  usedAt: instant.nullable(),
  expireAt: instant,
});

export type ConnectAttempt = z.infer<typeof connectAttempt>;

/** Whether this person may still come back with it. */
export function isOpen(attempt: ConnectAttempt, uid: string, now: Date): boolean {
  const isInTime = now < addMilliseconds(attempt.createdAt, attemptMinutes * minute);
  return attempt.uid === uid && attempt.usedAt === null && isInTime;
}
