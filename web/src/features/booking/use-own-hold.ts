import type { Booking } from "@flexsession/domain/booking/booking";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { openHolds } from "../../firebase/open-holds.ts";

/** The time that a customer holds with a provider and has yet to pay for, live; null when there is none. */
export function useOwnHold(uid: string | null, providerId: string, now: Date): Booking | null {
  const holds = useLiveQuery(uid === null ? null : openHolds(uid));
  if (holds.status !== "ready") return null;
  return holds.value.find((each) => each.providerId === providerId && each.until > now) ?? null;
}
