import { addMilliseconds, hour, minute } from "../time/instant.ts";

/** Whoever decides that money moves also sends it; the sweep follows where they could not. */
const patienceMinutes = 1;
const longestMinutes = 60;

/** What an intent is while it is owed. */
type Intent = { readonly attempt: number; readonly dueAt: Date };

/** What every intent to move money begins with. */
export function newIntent(now: Date) {
  const dueAt = addMilliseconds(now, patienceMinutes * minute);
  return { state: "owed", attempt: 1, createdAt: now, dueAt } as const;
}

/** An intent whose attempt has failed: the next comes the later the more often that has happened, an hour later at most. */
export function putOff<T extends Intent>(intent: T, now: Date): T {
  const attempt = intent.attempt + 1;
  return { ...intent, attempt, dueAt: addMilliseconds(now, Math.min(2 ** attempt, longestMinutes) * minute) };
}

/** Longer than any call to the processor lasts that somebody still waits for. */
const retryMinutes = 5;

/**
 * An intent that an admin has tried again now: for a while nobody else does, neither an admin nor the sweep. Two attempts at a
 * time would meet at the key of the first, and the second would look for its effect before it is there.
 *
 * @returns null while another such attempt may still run
 */
export function takeUp<T extends Intent & { readonly retriedAt?: Date }>(intent: T, now: Date): T | null {
  const pause = retryMinutes * minute;
  if (intent.retriedAt && addMilliseconds(intent.retriedAt, pause) > now) return null;
  return { ...intent, retriedAt: now, dueAt: addMilliseconds(now, pause) };
}

/** An intent that only waits: it keeps its attempt, and is taken up at once when what it waits for ends. */
export function waitOn<T extends Intent>(intent: T, now: Date): T {
  return { ...intent, dueAt: addMilliseconds(now, hour) };
}
