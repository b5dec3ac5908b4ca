import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { changeAtPace } from "@flexsession/domain/calendar/change-at-pace";
import { editSlots } from "@flexsession/domain/calendar/edit-slots";
import { newSchedule } from "@flexsession/domain/calendar/new-schedule";
import { contracts } from "@flexsession/domain/contracts";
import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import { Refusal } from "@flexsession/domain/errors";
import { requirePayouts } from "@flexsession/domain/payouts/require-payouts";
import { longestSlotHours } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import type { z } from "zod";
import { busyAround } from "../calendars/busy-around.ts";
import { callable } from "../firebase/callable.ts";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { digest } from "../firebase/digest.ts";
import { refs } from "../firebase/refs.ts";

type Input = z.output<typeof contracts.editTape.input>;

const rememberedEdits = 20;

/** Changes the caller's slots by hand, all or nothing; the same key changes nothing again. */
export const editTape = callable(contracts.editTape, {}, async (input, caller) => {
  await commitEdit(caller.uid, input);
  return {};
});

/**
 * One commit over the weeks that the changes touch and the schedule. The schedule is always written: it carries the rules
 * of weeks that begin with this edit, and remembers the key. What it places over busy time is blocked in it.
 *
 * @throws {Refusal} `account-suspended`, `not-found` without a profile, `key-reused`, `payouts-not-ready`, or those of `editSlots`
 */
async function commitEdit(providerId: string, { changes, key }: Input): Promise<void> {
  const scheduleRef = refs.schedule(providerId);
  const profileRef = refs.profile(providerId);
  const payoutRef = refs.payoutAccount(providerId);
  const userRef = refs.user(providerId);
  const now = clockNow();
  // Whoever has saved no schedule has their rules on the weeks that they publish now.
  const present = weeksOf({
    start: addMilliseconds(now, -longestSlotHours * hour),
    end: addMilliseconds(now, 7 * day),
  });
  const weeks = [...new Set([...present, ...changes.flatMap(weeksAround)])].toSorted();
  const edit = { key, digest: digest("editTape", providerId, JSON.stringify(changes)).toString("hex") };

  const around = await busyAround(providerId, weeks);
  const isDone = await commit(
    { tape: { providerId, weeks }, documents: [scheduleRef, profileRef, userRef, payoutRef, ...around.documents] },
    (draft, now) => {
      if (around.isOutdated(draft)) return false;
      requireGoodStanding(draft.get(userRef));
      const profile = draft.get(profileRef);
      if (!profile) throw new Refusal("not-found");
      const schedule = draft.get(scheduleRef) ?? newSchedule(profile, draft.tape.rules, now);
      const known = schedule.edits.find((each) => each.key === key);
      if (known && known.digest !== edit.digest) throw new Refusal("key-reused");
      if (known) return true;

      const edited = editSlots(draft.tape, changes, profile.currency, schedule.moved, now);
      requirePayouts(draft.get(payoutRef), draft.tape, edited.tape);
      draft.putTape({ ...around.block(draft, edited.tape, now), rules: schedule.rules }, edited.weeks);
      draft.put(scheduleRef, {
        ...changeAtPace(schedule, now),
        moved: [...edited.moved],
        edits: [...schedule.edits, edit].slice(-rememberedEdits),
        version: schedule.version + 1,
      });
      return true;
    },
  );
  if (!isDone) await commitEdit(providerId, { changes, key });
}

/** The weeks that a change concerns, and those in which a slot can start that overlaps it. */
function weeksAround(change: TapeChange): string[] {
  const times = [
    ...(change.kind === "create" ? [] : [change.from]),
    ...(change.kind === "create" || change.kind === "move" ? [change.start, change.end] : []),
  ];
  return times.flatMap((time) =>
    weeksOf({
      start: addMilliseconds(time, -longestSlotHours * hour),
      end: addMilliseconds(time, longestSlotHours * hour),
    }),
  );
}
