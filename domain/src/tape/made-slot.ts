import { Refusal } from "../errors.ts";
import { type Interval, isInside, overlaps } from "../time/interval.ts";
import { hasSeats } from "./has-seats.ts";
import { isLive } from "./occupied.ts";
import type { Slot, Tape } from "./tape.ts";

/** What a slot is made of when a provider says yes to time beside their slots. */
export interface MadeSlot extends Interval {
  readonly claimId: string;
  readonly task: Slot["task"];
  readonly title: string | null;
  /** For an hour. */
  readonly priceMinor: number;
  readonly currency: string;
}

/** The id of the slot that is made for a claim alone; asking for own time has it from the first moment. */
export function madeSlotId(claimId: string): string {
  return `r${claimId}`;
}

/**
 * The tape with a slot around a time, and its id: the offered slot, not of a class, that contains it, or one that is made
 * for it. Such a slot is withdrawn from the first moment, so that nobody is ever offered what remains when its claim
 * ends. Slots that are withdrawn are in nobody's way.
 *
 * @throws {Refusal} `overlaps-a-slot`, with its interval, when an offered slot reaches into the time
 */
export function withSlotAround(tape: Tape, made: MadeSlot, now: Date): { tape: Tape; slotId: string } {
  const cleared = withoutIdleSlots(tape, now);
  const conflict = slotInTheWay(cleared, made);
  if (conflict) throw new Refusal("overlaps-a-slot", { conflict });
  const around = slotAround(cleared, made);
  if (around !== null) return { tape: cleared, slotId: around };
  const { claimId, start, end, task, title, priceMinor, currency } = made;
  const slotId = madeSlotId(claimId);
  const slot: Slot = {
    start,
    end,
    task,
    mode: "request",
    priceMinor,
    currency,
    capacity: 1,
    classId: null,
    title,
    withdrawn: true,
  };
  return { tape: { ...cleared, slots: { ...cleared.slots, [slotId]: slot } }, slotId };
}

/** The offered slot that reaches into a time and cannot take it, or null: it is a class, or it does not contain the time. */
export function slotInTheWay(tape: Tape, time: Interval): Interval | null {
  const near = Object.values(tape.slots).find((slot) => !slot.withdrawn && overlaps(slot, time));
  return near && (hasSeats(near) || !isInside(time, near)) ? { start: near.start, end: near.end } : null;
}

function slotAround(tape: Tape, time: Interval): string | null {
  const around = Object.entries(tape.slots).find(
    ([, slot]) => !slot.withdrawn && !hasSeats(slot) && isInside(time, slot),
  );
  return around?.[0] ?? null;
}

/** The tape without the slots that were made for one claim each and have no live claim any more. */
export function withoutIdleSlots(tape: Tape, now: Date): Tape {
  const used = new Set(
    Object.values(tape.claims)
      .filter((each) => each.state !== "unavailable" && isLive(each, now))
      .map((each) => each.slotId),
  );
  const idle = Object.entries(tape.slots).filter(([id, slot]) => isMade(id, slot) && !used.has(id));
  if (idle.length === 0) return tape;
  const gone = new Set(idle.map(([id]) => id));
  return { ...tape, slots: Object.fromEntries(Object.entries(tape.slots).filter(([id]) => !gone.has(id))) };
}

/** One that its provider has reopened since is theirs to offer, and stays. */
export function isMade(slotId: string, slot: Slot): boolean {
  return slotId.startsWith("r") && slot.withdrawn === true;
}
