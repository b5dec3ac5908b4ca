import type { FailedEvent } from "@flexsession/domain/admin/stuck";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { logger } from "firebase-functions";
import { commit } from "../firebase/commit.ts";
import { failureOf } from "../firebase/failure-of.ts";
import { refs } from "../firebase/refs.ts";

/** As long as an admin may look for it; the processor lets go of its events after thirty days. */
const keptDays = 60;

interface Came {
  readonly id: string;
  readonly type: string;
  readonly account?: string | null | undefined;
}

/** Notes for admins that an event could not be handled and why. That it cannot be noted changes nothing: it comes again. */
export async function noteFailedEvent(
  endpoint: FailedEvent["endpoint"],
  { id: eventId, type, account = null }: Came,
  error: unknown,
): Promise<void> {
  const ref = refs.failedEvent(eventId);
  const failure = failureOf(error);
  try {
    await commit({ documents: [ref] }, (draft, now) => {
      const before = draft.get(ref);
      const attempts = (before?.attempts ?? 0) + 1;
      const expireAt = addMilliseconds(now, keptDays * day);
      const firstAt = before?.firstAt ?? now;
      draft.put(ref, { eventId, endpoint, account, type, failure, attempts, firstAt, lastAt: now, expireAt });
    });
  } catch (unnoted) {
    logger.error("that an event failed could not be noted", { eventId, error: unnoted });
  }
}
