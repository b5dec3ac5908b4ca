import { addMilliseconds, day, hour } from "../time/instant.ts";
import type { NoticeKind } from "./notice-kind.ts";

/** Each reminder and how long before a booking it is due, the earlier first. */
const reminders = [
  { kind: "reminderDay", before: day },
  { kind: "reminderHour", before: hour },
] as const satisfies readonly { kind: NoticeKind; before: number }[];

export type ReminderKind = (typeof reminders)[number]["kind"];
export const reminderKinds: readonly ReminderKind[] = reminders.map(({ kind }) => kind);

/** When the next reminder of a time is due, or null when none is left. */
export function nextReminderAt(start: Date, now: Date): Date | null {
  const moments = reminders.map(({ before }) => addMilliseconds(start, -before));
  return moments.find((each) => each > now) ?? null;
}

/**
 * Which reminder of a time is to be given now. It is given within half its way to the beginning: after that it would
 * come as a surprise rather than as a reminder, and the next one is near.
 */
export function dueReminder(start: Date, now: Date): ReminderKind | null {
  const left = start.getTime() - now.getTime();
  return reminders.find(({ before }) => left <= before && left > before / 2)?.kind ?? null;
}
