import { Refusal, type RefusalCode } from "../src/errors.ts";
import type { TimeReason } from "../src/tape/explain-time.ts";
import { hasSeats } from "../src/tape/has-seats.ts";
import { holdPiece } from "../src/tape/hold.ts";
import type { Tape } from "../src/tape/tape.ts";
import { addMilliseconds, minute } from "../src/time/instant.ts";
import { type Interval, isInside } from "../src/time/interval.ts";

/** What a hold of a time comes to: null when it succeeds, else the code it is refused with. */
function decide(tape: Tape, slotId: string, time: Interval, now: Date): RefusalCode | null {
  const slot = tape.slots[slotId];
  const asked = slot && hasSeats(slot) ? slot : time;
  try {
    const until = addMilliseconds(now, 30 * minute);
    holdPiece(tape, { slotId, start: asked.start, end: asked.end, claimId: "asked", seats: 1, until }, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const explanations: Partial<Record<RefusalCode, readonly TimeReason["code"][]>> = {
  "slot-started": ["started"],
  "too-soon": ["notice"],
  "too-far-ahead": ["horizon"],
  "wrong-length": ["length"],
  "off-the-grid": ["grid"],
  "piece-taken": ["booked", "held", "unavailable", "buffer"],
  "leaves-a-gap": ["gap"],
  "day-full": ["cap"],
  "not-enough-seats": ["seats"],
  "owed-to-others": ["owed"],
};

/**
 * Whether an explanation agrees with what a hold comes to: none where the time can be held; the gravest refusal first
 * where a slot has it; and that nothing is offered, last, where none has.
 */
export function agrees(reasons: readonly TimeReason[], tape: Tape, time: Interval, now: Date): boolean {
  const around = Object.entries(tape.slots).filter(([, slot]) => !slot.withdrawn && isInside(time, slot));
  const decisions = around.map(([slotId]) => decide(tape, slotId, time, now));
  const [first] = reasons;
  const last = reasons.at(-1);
  if (decisions.includes(null)) return reasons.length === 0;
  if (!first || !last) return false;
  const [refused] = decisions;
  if (!refused) return last.code === "withdrawn" || last.code === "outside-hours";
  return explanations[refused]?.includes(first.code) ?? false;
}
