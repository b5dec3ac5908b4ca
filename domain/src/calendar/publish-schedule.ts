import type { Profile } from "../profile/profile.ts";
import type { Tape } from "../tape/tape.ts";
import { addLocalDays, localDateOf, localDay } from "../time/local-day.ts";
import { planSlots } from "./plan-slots.ts";
import { republish } from "./republish.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Publishes a schedule from now to the end of its horizon, in the zone of its provider's profile: its weekly slots on
 * the tape, its rules on every week of it. Doing so again changes nothing until a local day has passed.
 *
 * @param tape every week on which something is published from now on, so that no old slot or rule is left behind
 */
export function publishSchedule(
  tape: Tape,
  schedule: Schedule,
  { zone, currency }: Pick<Profile, "zone" | "currency">,
  now: Date,
): { tape: Tape; schedule: Schedule } {
  const today = localDateOf(now, zone);
  const publishedUntil = localDay(addLocalDays(today, schedule.horizonWeeks * 7), zone).start;
  const rules = { ...schedule.rules, zone };
  const moved = schedule.moved.filter((each) => each.until > now);
  const planned = planSlots(schedule, zone, currency, { start: now, end: publishedUntil });
  const rollAt = isOver(schedule, today) ? null : localDay(addLocalDays(today, 1), zone).start;
  return {
    tape: { ...republish(tape, planned, moved, now), rules },
    schedule: { ...schedule, rules, moved, publishedUntil, rollAt, version: schedule.version + 1 },
  };
}

/** Whether no day will ever bring anything more to publish. */
function isOver({ weeklyHours, exceptions }: Schedule, today: string): boolean {
  return weeklyHours.length === 0 && !exceptions.some((each) => each.kind === "extra" && each.date >= today);
}
