import { waitClosesAt } from "@flexsession/domain/tape/owed-seats";
import { ceilToGrid } from "@flexsession/domain/tape/piece";
import type { Cell } from "@flexsession/domain/tape/strip-cells";
import type { Slot, Tape, TapeRules } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, minute } from "@flexsession/domain/time/instant";

/**
 * The first instant after `now` at which the strip differs though nobody writes: a hold lapses, a cell begins or ends,
 * the notice or the horizon passes a slot, or nobody waits for time any more. Null when time alone changes nothing any more.
 */
export function nextBoundary(tape: Tape, cells: Iterable<Cell>, now: Date): Date | null {
  let next = Number.POSITIVE_INFINITY;
  const consider = (at: number) => {
    if (at > now.getTime() && at < next) next = at;
  };

  for (const claim of Object.values(tape.claims)) {
    if (claim.until) consider(claim.until.getTime());
    // Its cell may go on beyond it, with what cannot be sold beside it.
    consider(claim.end.getTime());
  }
  for (const seats of Object.values(tape.seats)) for (const held of seats.held) consider(held.until.getTime());
  for (const { pieces = [] } of Object.values(tape.queues)) {
    for (const { start } of pieces) consider(waitClosesAt(tape.rules, start).getTime());
  }
  for (const cell of cells) {
    consider(cell.start.getTime());
    consider(cell.end.getTime());
  }
  for (const slot of Object.values(tape.slots)) for (const at of limitsOf(slot, tape.rules, now)) consider(at);

  return next === Number.POSITIVE_INFINITY ? null : new Date(next);
}

/** When notice takes the slot's next start away, and when the horizon lets the slot in; just after the last instant allowed. */
function limitsOf(slot: Slot, rules: TapeRules, now: Date): number[] {
  const notice = rules.noticeMinutes * minute;
  const nextStart = ceilToGrid(slot, addMilliseconds(now, notice)).getTime();
  const leaves = nextStart < slot.end.getTime() ? [nextStart - notice + 1] : [];
  return [...leaves, slot.start.getTime() - rules.horizonDays * day + 1];
}
