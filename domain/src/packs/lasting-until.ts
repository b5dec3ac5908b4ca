import { addMilliseconds, day } from "../time/instant.ts";
import type { Pass } from "./pass.ts";

/** How long before its end the holder of a pass is reminded of what is not used. */
const reminderDays = 7;

/** What the end of a pass sets: when it ends, and when its holder is reminded, who is not where the end is as near when it is set. */
export function lastingUntil(expiresAt: Date, now: Date): Pick<Pass, "expiresAt" | "lookAt" | "remindAt"> {
  const remindAt = addMilliseconds(expiresAt, -reminderDays * day);
  return { expiresAt, lookAt: expiresAt, remindAt: remindAt > now ? remindAt : null };
}
