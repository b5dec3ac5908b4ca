import { Refusal } from "@flexsession/domain/errors";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";
import { weeksOf } from "@flexsession/domain/time/week";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { guardBusy } from "./busy-around.ts";
import { requireKnown } from "./when-known.ts";

/** What `requireFree` reads beside what `requireKnown` does. */
export function busyRefsOf(providerId: string, time: Interval): Ref<unknown>[] {
  return weeksOf(time).map((week) => refs.busyWeek(providerId, week));
}

/**
 * Refuses time beside the slots, where no block lies, while its provider is busy or nobody knows.
 *
 * @throws {Refusal} `piece-taken` or `calendar-unknown`; what `whenKnown` catches when Google was not asked yet
 */
export function requireFree(draft: Draft, providerId: string, time: Interval, now: Date): void {
  requireKnown(draft, providerId, now);
  const events = weeksOf(time).flatMap((week) =>
    Object.values(draft.get(refs.busyWeek(providerId, week))?.events ?? {}),
  );
  if (events.some((each) => overlaps(each, time))) throw new Refusal("piece-taken");
  guardBusy(draft, providerId);
}
