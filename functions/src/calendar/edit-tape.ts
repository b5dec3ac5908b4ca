import { editSlots } from "@flexsession/domain/calendar/edit-slots";
import { newSchedule } from "@flexsession/domain/calendar/new-schedule";
import { contracts } from "@flexsession/domain/contracts";
import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import { Refusal } from "@flexsession/domain/errors";
import { longestSlotHours } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import type { z } from "zod";
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
 * of weeks that begin with this edit, and remembers the key.
 *
 * @throws {Refusal} `not-found` without a profile, `key-reused`, or those of `editSlots`
 */
function commitEdit(providerId: string, { changes, key }: Input): Promise<void> {
  const scheduleRef = refs.schedule(providerId);
  const profileRef = refs.profile(providerId);
  const now = clockNow();
  // Whoever has saved no schedule has their rules on the weeks that they publish now.
  const present = weeksOf({
    start: addMilliseconds(now, -longestSlotHours * hour),
    end: addMilliseconds(now, 7 * day),
  });
  const weeks = [...new Set([...present, ...changes.flatMap(weeksAround)])].toSorted();
  const edit = { key, digest: digest("editTape", providerId, JSON.stringify(changes)).toString("hex") };

  return commit({ tape: { providerId, weeks }, documents: [scheduleRef, profileRef] }, (draft, now) => {
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");
    const schedule = draft.get(scheduleRef) ?? newSchedule(profile, draft.tape.rules, now);
    const known = schedule.edits.find((each) => each.key === key);
    if (known && known.digest !== edit.digest) throw new Refusal("key-reused");
    if (known) return;

    const edited = editSlots(draft.tape, changes, profile.currency, schedule.moved, now);
    draft.putTape({ ...edited.tape, rules: schedule.rules }, edited.weeks);
    draft.put(scheduleRef, {
      ...schedule,
      moved: [...edited.moved],
      edits: [...schedule.edits, edit].slice(-rememberedEdits),
      version: schedule.version + 1,
    });
  });
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
