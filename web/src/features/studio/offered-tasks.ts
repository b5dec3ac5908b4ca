import { hourlyRate } from "@flexsession/domain/booking/place-own-time";
import { offer } from "@flexsession/domain/calendar/schedule";
import type { Profile } from "@flexsession/domain/profile/profile";

export const offeredTask = offer.shape.task;
export type OfferedTask = (typeof offeredTask.options)[number];

/** The tasks that a provider can offer time for: those with a rate, or all for somebody who has named none. */
export function offeredTasks({ rates }: Profile): readonly OfferedTask[] {
  const rated = offeredTask.options.filter((task) => rates.some((each) => each.task === task));
  return rated.length > 0 ? rated : offeredTask.options;
}

/** What a provider's page asks for an hour of a task, in minor units; 0 where it says nothing. */
export function rateOf(profile: Profile, task: OfferedTask): number {
  return hourlyRate(profile, task) ?? 0;
}
