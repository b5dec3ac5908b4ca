import type { z } from "zod";
import type { Profile } from "../profile/profile.ts";
import type { TapeRules } from "../tape/tape.ts";
import { addLocalDays, localDateOf } from "../time/local-day.ts";
import type { Schedule, scheduleChoices } from "./schedule.ts";

type Choices = z.output<typeof scheduleChoices>;

/** The schedule of a provider who has saved none: no hours, and the rules that their tape already has. */
export function newSchedule(
  { providerId, zone }: Pick<Profile, "providerId" | "zone">,
  rules: TapeRules,
  now: Date,
): Schedule {
  return {
    providerId,
    weeklyHours: [],
    exceptions: [],
    rules: { ...rules, zone },
    horizonWeeks: 4,
    moved: [],
    edits: [],
    publishedUntil: now,
    rollAt: null,
    version: 1,
  };
}

/** A schedule with its provider's new choices, less the exceptions of days that are over everywhere they could be read. */
export function withChoices(schedule: Schedule, choices: Choices, now: Date): Schedule {
  const { zone } = schedule.rules;
  const yesterday = addLocalDays(localDateOf(now, zone), -1);
  return {
    ...schedule,
    ...choices,
    exceptions: choices.exceptions.filter((each) => each.date >= yesterday),
    rules: { ...choices.rules, zone },
  };
}
