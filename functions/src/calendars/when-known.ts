import { knowledgeOf } from "@flexsession/domain/calendars/calendar-knowledge";
import { Refusal } from "@flexsession/domain/errors";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { syncCalendars } from "./sync-calendars.ts";

/** That what is known of a provider's calendars is too old to give their time away. */
export class StaleCalendar extends Error {}

const asking = new Map<string, Promise<void>>();

/** What a decision that gives a provider's time away reads to know when they are busy. */
export function knowledgeRefs(providerId: string): Ref<unknown>[] {
  return [refs.calendarSync(providerId)];
}

/**
 * Lets a commit go on only after Google was asked when the provider is busy, whatever came of it.
 *
 * @throws what `whenKnown` catches
 */
export function requireAsked(draft: Draft, providerId: string, at: Date): void {
  if (knowledgeOf(draft.get(refs.calendarSync(providerId)), at) === "stale") throw new StaleCalendar();
}

/**
 * Lets a commit go on only while it is known when the provider is busy.
 *
 * @throws {Refusal} `calendar-unknown` when Google was asked in vain; what `whenKnown` catches when it was not asked yet
 */
export function requireKnown(draft: Draft, providerId: string, at: Date): void {
  requireAsked(draft, providerId, at);
  if (knowledgeOf(draft.get(refs.calendarSync(providerId)), at) === "unknown") throw new Refusal("calendar-unknown");
}

/**
 * Runs a commit that gives a provider's time away. Where what is known of their calendars is too old, Google is asked
 * first, outside the commit, and the commit then decides on what it said.
 *
 * @throws {Refusal} `calendar-unknown`, or what `run` throws
 */
export async function whenKnown<T>(providerId: string, run: () => Promise<T>): Promise<T> {
  for (let asked = 0; ; asked++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StaleCalendar)) throw error;
      if (asked === 2) throw new Refusal("calendar-unknown");
      await askOnce(providerId);
    }
  }
}

/** Asks Google where what is known of a provider's calendars is too old to give their time away. */
export async function freshen(providerId: string): Promise<void> {
  const sync = await readDocument(refs.calendarSync(providerId));
  if (knowledgeOf(sync, now()) === "stale") await askOnce(providerId);
}

/** Everybody of this process who waits for the same calendars waits for one answer. */
function askOnce(providerId: string): Promise<void> {
  const known = asking.get(providerId);
  if (known) return known;
  const answer = syncCalendars(providerId).finally(() => asking.delete(providerId));
  asking.set(providerId, answer);
  return answer;
}
