import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { changeAtPace } from "@flexsession/domain/calendar/change-at-pace";
import { refuseFullWeeks } from "@flexsession/domain/calendar/edit-slots";
import { newSchedule } from "@flexsession/domain/calendar/new-schedule";
import { planSlots } from "@flexsession/domain/calendar/plan-slots";
import { republish } from "@flexsession/domain/calendar/republish";
import type { Schedule } from "@flexsession/domain/calendar/schedule";
import { type Class, classDocument } from "@flexsession/domain/classes/class-document";
import { occurrencesOf } from "@flexsession/domain/classes/occurrences";
import { owedBy } from "@flexsession/domain/classes/owed-by";
import { pruneClass } from "@flexsession/domain/classes/prune-class";
import {
  checkClass,
  fittingClass,
  occurrencesToPublish,
  publishedDays,
  putClass,
} from "@flexsession/domain/classes/publish-class";
import { Refusal } from "@flexsession/domain/errors";
import { requirePayouts } from "@flexsession/domain/payouts/require-payouts";
import type { Profile } from "@flexsession/domain/profile/profile";
import { longestSlotHours, type Slot, type Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { isSameTime, widen } from "@flexsession/domain/time/interval";
import { weeksOf } from "@flexsession/domain/time/week";
import { busyAround } from "../calendars/busy-around.ts";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** What is to become of a class. */
export interface ClassWish {
  readonly providerId: string;
  readonly classId: string;
  /** The class as it is to be, or null when there is nothing to do. */
  decide(before: Class | null, profile: Profile, now: Date): Class | null;
  /** Its link as it is to be; absent while it stays. */
  readonly joinUrl?: string | null | undefined;
  /** `provider`: they edit it, at their pace. `cancel`: it gives money and time back. `roll`: what does not fit is left out. */
  readonly way: "provider" | "cancel" | "roll";
}

/**
 * Changes a class and publishes it, in one commit with its provider's tape and schedule: weekly hours keep clear of it,
 * what it means for those who have booked is noted as owed, and busy time blocks it.
 *
 * @returns the class as it is now
 * @throws {Refusal} `not-found`, `account-suspended`, `payouts-not-ready`, `too-many-attempts`, `week-full`, `link-missing`,
 *   `too-many-changes`, or those of `checkClass`
 */
export async function commitClass(wish: ClassWish): Promise<Class> {
  for (;;) {
    const known = await readDocument(refs.class(wish.classId));
    const done = await tryToCommit(wish, known);
    if (done) return done;
  }
}

async function tryToCommit(wish: ClassWish, seen: Class | null): Promise<Class | null> {
  const { providerId, classId, way } = wish;
  const classRef = refs.class(classId);
  const linkRef = refs.classLink(classId);
  const scheduleRef = refs.schedule(providerId);
  const profileRef = refs.profile(providerId);
  const userRef = refs.user(providerId);
  const payoutRef = refs.payoutAccount(providerId);
  const profileRead = await readDocument(profileRef);
  if (!profileRead) throw new Refusal("not-found");
  const planned = wish.decide(seen, profileRead, clockNow());
  const weeks = weeksFor([seen, planned], clockNow());
  const around = await busyAround(providerId, weeks);
  const own = [classRef, linkRef, scheduleRef, profileRef, userRef, payoutRef];

  return commit(
    { tape: { providerId, weeks }, documents: [...own, ...around.documents] },
    (draft, now): Class | null => {
      const before = draft.get(classRef);
      const profile = draft.get(profileRef);
      if (!profile) throw new Refusal("not-found");
      if (around.isOutdated(draft) || before?.version !== seen?.version) return null;
      const decided = wish.decide(before, profile, now);
      if (!decided) return before;
      const chosen = pruneClass(decided, now);
      const known = draft.get(linkRef)?.joinUrl ?? null;
      const link = wish.joinUrl === undefined ? known : wish.joinUrl;
      if (way === "provider") requireGoodStanding(draft.get(userRef));
      const schedule = draft.get(scheduleRef) ?? newSchedule(profile, draft.tape.rules, now);

      const put = aroundHours(putClass(draft.tape, chosen, now), schedule, profile, now);
      const tape = fittingClass(draft.tape, put, classId, leftOut(way, before, draft.tape, now), now);
      checkClass(draft.tape, tape, classId, way === "cancel", now);
      refuseFullWeeks(draft.tape, tape);
      if (way === "provider") {
        requirePayouts(draft.get(payoutRef), draft.tape, tape);
        if (!link && isOnline(chosen, tape, now)) throw new Refusal("link-missing");
      }

      const version = (before?.version ?? 0) + 1;
      const edition = before ? before.edition + (way === "roll" ? 0 : 1) : 1;
      // Whoever is renamed is found by that name once their class is written again, which a roll does within a day.
      const { handle, name } = profile;
      const numbered = { ...chosen, handle, name, version, edition };
      const fresh = before
        ? owedBy({ tape: draft.tape, class: before }, { tape, class: numbered }, link !== known, now)
        : [];
      const others = chosen.owed.filter((each) => !fresh.some(({ slotId }) => slotId === each.slotId));
      const owed = [...others, ...fresh];
      const after = { ...numbered, owed, workAt: owed.length > 0 ? now : null };
      // What cannot be read again could be neither edited nor paid for.
      if (!classDocument.safeParse(after).success) throw new Refusal("too-many-changes");
      const { rules } = schedule;
      // A roll changes nothing that anybody has booked: only what is new must meet what is beside it.
      const asBefore = way === "roll" ? draft.tape : null;
      draft.putTape({ ...around.block(draft, tape, now), rules }, weeksOfClass(tape, classId, asBefore, now));
      draft.put(classRef, after);
      if (link) draft.put(linkRef, { classId, providerId, joinUrl: link });
      else if (known) draft.remove(linkRef);
      const paced = way === "provider" ? changeAtPace(schedule, now) : schedule;
      draft.put(scheduleRef, { ...paced, version: schedule.version + 1 });
      return after;
    },
  );
}

/** Which new slots are left out where they do not fit: all in a roll, else those that this edit has not brought about. */
function leftOut(
  way: ClassWish["way"],
  before: Class | null,
  tape: Tape,
  now: Date,
): (slotId: string, slot: Slot) => boolean {
  if (way === "roll") return () => true;
  const known = new Map(before ? occurrencesToPublish(before, tape, now).map((each) => [each.slotId, each]) : []);
  return (slotId, slot) => {
    const planned = known.get(slotId);
    return planned !== undefined && isSameTime(planned, slot);
  };
}

function isOnline(aClass: Class, tape: Tape, now: Date): boolean {
  return occurrencesToPublish(aClass, tape, now).some(({ place }) => place.kind === "online");
}

/** The weekly hours as they are published, around what is on the tape by now. */
function aroundHours(tape: Tape, schedule: Schedule, { currency }: Profile, now: Date): Tape {
  const { publishedUntil, rules, moved } = schedule;
  if (publishedUntil <= now) return tape;
  const planned = planSlots(schedule, rules.zone, currency, { start: now, end: publishedUntil });
  return republish(tape, planned, moved, now);
}

/** Every week in which the occurrences are, or weekly hours that keep clear of them. */
function weeksFor(classes: readonly (Class | null)[], now: Date): string[] {
  const reach = longestSlotHours * hour;
  const horizon = { start: addMilliseconds(now, -reach), end: addMilliseconds(now, (publishedDays + 2) * day) };
  const year = { start: now, end: addMilliseconds(now, 366 * day) };
  const far = classes
    .flatMap((each) => (each ? occurrencesOf(each, year).filter(({ week }) => week === null || isOwn(each)) : []))
    .flatMap((each) => weeksOf(widen(each, reach, reach)));
  return [...new Set([...weeksOf(horizon), ...far])].toSorted();
}

function isOwn({ changes }: Class): boolean {
  return changes.some((each) => each.kind === "own");
}

/**
 * The weeks that a booking of the class is settled in: it must meet what has changed about the class.
 *
 * @param known the tape before, where only slots that differ from it count
 */
function weeksOfClass(tape: Tape, classId: string, known: Tape | null, now: Date): string[] {
  const slots = Object.entries(tape.slots).filter(
    ([slotId, each]) => each.classId === classId && each.end > now && each !== known?.slots[slotId],
  );
  return [...new Set(slots.flatMap(([, each]) => weeksOf(each)))];
}
