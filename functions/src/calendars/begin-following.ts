import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Has the sweep go through what changes of bookings from now on, unless it does already; the plan names `bookingCursor`. */
export function beginFollowing(draft: Draft, now: Date): void {
  const ref = refs.bookingCursor();
  if (!draft.get(ref)) draft.put(ref, { through: now, afterId: null, dueAt: now });
}
