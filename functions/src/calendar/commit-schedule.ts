import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { changeAtPace } from "@flexsession/domain/calendar/change-at-pace";
import { checkHours } from "@flexsession/domain/calendar/check-hours";
import { newSchedule, withChoices } from "@flexsession/domain/calendar/new-schedule";
import { publishSchedule } from "@flexsession/domain/calendar/publish-schedule";
import type { Schedule } from "@flexsession/domain/calendar/schedule";
import type { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { requirePayouts, requirePayoutsForHours } from "@flexsession/domain/payouts/require-payouts";
import { longestSlotHours, type Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import type { z } from "zod";
import { busyAround } from "../calendars/busy-around.ts";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

type Choices = z.output<typeof contracts.saveSchedule.input>;

/** What a commit of a schedule has published. */
export interface Published {
  readonly schedule: Schedule;
  /** How many slots are offered from now on. */
  readonly slots: number;
}

/** As far ahead as slots can be made by hand, with a day to spare: their weeks carry the rules too. */
const everyDay = 366;
/** A local day may end a day later than a UTC one, and its last slot half a day after that. */
const daysBeyond = 2;

/**
 * Saves what a provider chose and publishes it, in one commit over their schedule and every week of a year.
 *
 * @throws {Refusal} `account-suspended`, `not-found` without a profile, `payouts-not-ready`, or those of `checkHours`
 */
export function commitSchedule(providerId: string, choices: Choices): Promise<Published> {
  const userRef = refs.user(providerId);
  const payoutRef = refs.payoutAccount(providerId);
  const choose: Choose = (schedule, zone, now, draft) => {
    requireGoodStanding(draft.get(userRef));
    checkHours(choices, zone, now);
    requirePayoutsForHours(draft.get(payoutRef), schedule, choices);
    return withChoices({ ...changeAtPace(schedule, now), rules: { ...schedule.rules, zone } }, choices, now);
  };
  return commitPublishing(providerId, everyDay, [userRef, payoutRef], choose, (draft, tape) =>
    requirePayouts(draft.get(payoutRef), draft.tape, tape),
  );
}

/**
 * Publishes a schedule further once its day has come, also in a zone that its provider has moved to since. Before that
 * it changes nothing. Whoever could be paid when they saved it goes on being published: should that end, their money
 * waits for them.
 *
 * @param known the schedule as the sweep has found it
 */
export async function rollSchedule({ providerId, horizonWeeks, rules }: Schedule): Promise<void> {
  const profile = await readDocument(refs.profile(providerId));
  // Only a new zone changes rules, and so the weeks beyond the horizon.
  const days = profile?.zone === rules.zone ? horizonWeeks * 7 + daysBeyond : everyDay;
  await commitPublishing(providerId, days, [], (schedule, zone, now) => {
    const isAsRead = schedule.horizonWeeks === horizonWeeks && zone === profile?.zone;
    return isAsRead && schedule.rollAt && schedule.rollAt <= now ? schedule : null;
  });
}

type Choose = (before: Schedule, zone: string, now: Date, draft: Draft) => Schedule | null;

/**
 * @param also what `choose` and `judge` read beside the schedule
 * @param choose the schedule to publish, or null when there is nothing to do
 * @param judge refuses what comes out of it
 */
async function commitPublishing(
  providerId: string,
  days: number,
  also: readonly Ref<unknown>[],
  choose: Choose,
  judge: (draft: Draft, after: Tape) => void = () => {},
): Promise<Published> {
  const scheduleRef = refs.schedule(providerId);
  const profileRef = refs.profile(providerId);
  const now = clockNow();
  const weeks = weeksOf({
    start: addMilliseconds(now, -longestSlotHours * hour),
    end: addMilliseconds(now, days * day),
  });

  const around = await busyAround(providerId, weeks);
  const plan = { tape: { providerId, weeks }, documents: [scheduleRef, profileRef, ...around.documents, ...also] };
  const published = await commit(plan, (draft, now) => {
    if (around.isOutdated(draft)) return null;
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");
    const before = draft.get(scheduleRef) ?? newSchedule(profile, draft.tape.rules, now);
    const chosen = choose(before, profile.zone, now, draft);
    if (!chosen) return { schedule: before, slots: offered(draft.tape, now) };

    const { tape: offering, schedule } = publishSchedule(draft.tape, chosen, profile, now);
    judge(draft, offering);
    const tape = around.block(draft, offering, now);
    draft.putTape(tape, weeksTouched(draft.tape, tape));
    draft.put(scheduleRef, schedule);
    return { schedule, slots: offered(tape, now) };
  });
  return published ?? commitPublishing(providerId, days, also, choose, judge);
}

/** The weeks that new slots touch: one that reaches into the next week must meet whatever is placed there meanwhile. */
function weeksTouched(before: Tape, after: Tape): string[] {
  const fresh = Object.entries(after.slots).filter(([slotId, slot]) => before.slots[slotId] !== slot);
  return [...new Set(fresh.flatMap(([, slot]) => weeksOf(slot)))];
}

function offered(tape: Tape, now: Date): number {
  return Object.values(tape.slots).filter((slot) => !slot.withdrawn && slot.start >= now).length;
}
