import type { TapeChange } from "../contracts/calendar.ts";
import { Refusal } from "../errors.ts";
import { isLive } from "../tape/occupied.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { isSameTime } from "../time/interval.ts";
import { weekOf, weeksOf } from "../time/week.ts";
import { checkClaims, checkPlace, checkTimes } from "./check-slot.ts";
import type { Moved } from "./schedule.ts";
import { isWeekly, newSlotId } from "./slot-id.ts";

/** How many slots a week can hold, withdrawn ones included, so that its document stays small. */
export const mostSlotsOfWeek = 200;

/** What an edit has made of a tape. */
export interface Edited {
  readonly tape: Tape;
  readonly moved: readonly Moved[];
  /** The weeks that the slots it placed touch: a commit guards them against a slot that somebody places from there. */
  readonly weeks: readonly string[];
}

/**
 * Makes a provider's changes one after the other and judges what comes out, so that two slots can change places. Claims
 * stay where they are, within their slots, whatever is asked.
 *
 * @param tape at least the weeks in which a slot can start that overlaps one of the changes
 * @param moved the weekly slots that were moved before
 * @throws {Refusal} `slot-gone`, `class-stays` for what its class decides, those of `checkTimes`, `checkClaims` and `checkPlace`, or `week-full`
 */
export function editSlots(
  tape: Tape,
  changes: readonly TapeChange[],
  currency: string,
  moved: readonly Moved[],
  now: Date,
): Edited {
  const slots: Record<string, Slot> = { ...tape.slots };
  const changed = new Set<string>();
  const placed = new Set<string>();
  for (const change of changes) {
    const [slotId, slot] = changeSlot(slots, change, currency, now);
    const before = slots[slotId];
    if (before === slot) continue;
    slots[slotId] = slot;
    changed.add(slotId);
    if (!before || !isSameTime(before, slot) || (before.withdrawn && !slot.withdrawn)) placed.add(slotId);
  }
  const live = Object.entries(tape.claims).filter(([, each]) => !changed.has(each.slotId) || isLive(each, now));
  const after = { ...tape, slots, claims: Object.fromEntries(live) };
  for (const slotId of placed) {
    checkClaims(tape, after, slotId, now);
    checkPlace(after, slotId, now);
  }
  const touched = [...placed].flatMap((slotId) => slots[slotId] ?? []);
  refuseFullWeeks(tape, after);
  return {
    tape: changed.size > 0 ? after : tape,
    moved: [...placed].reduce((list, slotId) => remember(list, slotId, tape.slots[slotId], slots[slotId]), [...moved]),
    weeks: [...new Set(touched.flatMap(weeksOf))],
  };
}

/** The slot that a change means and what it makes of it; the same object when it changes nothing. */
function changeSlot(
  slots: Readonly<Record<string, Slot>>,
  change: TapeChange,
  currency: string,
  now: Date,
): [string, Slot] {
  if (change.kind === "create") {
    const { start, end, task, mode, priceMinor } = change;
    checkTimes(null, { start, end }, now);
    const slotId = newSlotId("m", start, (id) => id in slots);
    return [slotId, { start, end, task, mode, priceMinor, currency, capacity: 1, classId: null, title: null }];
  }
  const slot = slots[change.slotId];
  if (!slot) throw new Refusal("slot-gone");
  if (slot.classId !== null) throw new Refusal("class-stays");
  if (slot.end <= now) throw new Refusal("slot-in-the-past");
  return [change.slotId, changedBy(slot, change, now)];
}

function changedBy(slot: Slot, change: Exclude<TapeChange, { kind: "create" }>, now: Date): Slot {
  if (change.kind === "move") {
    if (isSameTime(slot, change)) return slot;
    checkTimes(slot, change, now);
    return { ...slot, start: change.start, end: change.end };
  }
  if (change.kind === "withdraw") return slot.withdrawn ? slot : { ...slot, withdrawn: true };
  if (!slot.withdrawn) return slot;
  const { withdrawn: _, ...offered } = slot;
  return offered;
}

/** The moved weekly slots with one more: publishing would otherwise move it back, or fill the time that it has left. */
function remember(moved: Moved[], slotId: string, before: Slot | undefined, after: Slot | undefined): Moved[] {
  if (!isWeekly(slotId) || !before || !after || isSameTime(before, after)) return moved;
  const { start, end } = moved.find((each) => each.slotId === slotId) ?? before;
  const others = moved.filter((each) => each.slotId !== slotId);
  if (isSameTime({ start, end }, after)) return others;
  const until = after.end > end ? after.end : end;
  return [...others, { slotId, start, end, until }].slice(-mostMoved);
}

const mostMoved = 200;

/**
 * Refuses slots that their week has no room for.
 *
 * @throws {Refusal} `week-full`
 */
export function refuseFullWeeks(before: Tape, after: Tape): void {
  const fresh = Object.entries(after.slots).filter(([slotId, slot]) => before.slots[slotId]?.start !== slot.start);
  const weeks = new Set(fresh.map(([, slot]) => weekOf(slot.start)));
  if ([...weeks].some((week) => slotsOfWeek(after, week) > mostSlotsOfWeek)) throw new Refusal("week-full");
}

function slotsOfWeek(tape: Tape, week: string): number {
  return Object.values(tape.slots).filter((slot) => weekOf(slot.start) === week).length;
}
