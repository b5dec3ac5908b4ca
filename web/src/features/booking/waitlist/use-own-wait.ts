import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { ownWaits } from "../../../firebase/own-waits.ts";

/** Somebody's own place in the waitlist of a slot, live; null when they have none, or their turn is over by now. */
export function useOwnWait(uid: string | null, providerId: string, slotId: string, now: Date): WaitEntry | null {
  const waits = useLiveQuery(uid === null ? null : ownWaits(uid));
  if (waits.status !== "ready") return null;
  const own = waits.value.find((each) => each.providerId === providerId && each.slotId === slotId) ?? null;
  return own?.state === "turn" && (own.until === null || own.until <= now) ? null : own;
}
