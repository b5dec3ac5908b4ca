import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** A processor's event whose effect is being committed. */
export interface WebhookEvent {
  readonly eventId: string;
  readonly type: string;
}

/** Longer than the processor repeats or lets anyone resend an event (30 days). */
const keptDays = 60;

/** Claims an event in the commit of its effect; false when an earlier commit has done so. `null` is no event: true. */
export function claimEvent(draft: Draft, event: WebhookEvent | null, now: Date): boolean {
  if (!event) return true;
  const ref = refs.stripeEvent(event.eventId);
  if (draft.get(ref)) return false;
  draft.put(ref, claimOn(event, now));
  return true;
}

/** Claims an event whose effect cannot have been committed before, as its decision itself has seen: nothing is read. */
export function claimNewEvent(draft: Draft, event: WebhookEvent | null, now: Date): void {
  if (event) draft.create(refs.stripeEvent(event.eventId), claimOn(event, now));
}

function claimOn({ type }: WebhookEvent, now: Date) {
  return { type, at: now, expireAt: addMilliseconds(now, keptDays * day) };
}

/** The documents that `claimEvent` needs among those read. */
export function eventRefs(event: WebhookEvent | null) {
  return event ? [refs.stripeEvent(event.eventId)] : [];
}
