import { freeSeats, seatsLeft } from "../tape/free-seats.ts";
import { hasSeats } from "../tape/has-seats.ts";
import { isLive } from "../tape/occupied.ts";
import { owedPieces } from "../tape/owed-pieces.ts";
import { servedAsks, waitClosesAt } from "../tape/owed-seats.ts";
import type { Claim, Tape } from "../tape/tape.ts";
import { isSameTime, overlaps } from "../time/interval.ts";
import { lapsesOf } from "./look-at.ts";

/**
 * Whether a change of a tape lets somebody who waits for a slot go on, or moves the moment at which that can be: then their
 * waitlist is to be settled.
 */
export function isProgressDue(before: Tape, after: Tape, slotId: string, now: Date): boolean {
  const queue = after.queues[slotId];
  const slot = after.slots[slotId];
  // A slot that is taken off the tape, or to another week, takes its queue with it.
  if (!queue) return before.queues[slotId] !== undefined && !slot;
  if (!slot || slot.withdrawn) return true;
  if (slot.mode === "request" && (hasSeats(slot) || queue.asks !== "" || queue.turns > 0)) return true;
  if (!hasSeats(slot)) return isPieceDue(before, after, slotId, now);
  if (waitClosesAt(after.rules, slot.start) <= now) return true;
  const old = before.slots[slotId];
  // A slot that is new in what is looked at has come from another week.
  if (!old || !isSameTime(old, slot)) return true;
  if (servedAsks(queue, seatsLeft(after, slotId, now)).length > 0) return true;
  // How many seats each of them wants to hear of, the tape does not tell: only more than before can be news.
  if (queue.tells > 0 && freeSeats(after, slotId, now) > freeSeats(before, slotId, now)) return true;
  return momentsOf(before, slotId) !== momentsOf(after, slotId);
}

/**
 * The same for who waits for pieces. Which of them each wants to hear of, the tape does not tell: whatever is no longer taken
 * in their slot, or in another, can be news.
 */
function isPieceDue(before: Tape, after: Tape, slotId: string, now: Date): boolean {
  const [slot, old, queue] = [after.slots[slotId], before.slots[slotId], after.queues[slotId]];
  if (!slot || !old || !isSameTime(old, slot)) return true;
  if (queue?.pieces?.some(({ start }) => waitClosesAt(after.rules, start) <= now)) return true;
  if (owedPieces(after, now).some((each) => each.slotId === slotId)) return true;
  const gone = Object.entries(before.claims).filter(([claimId]) => !(claimId in after.claims));
  if (queue && queue.tells > 0 && gone.some(([, claim]) => isNews(after, claim, now))) return true;
  return momentsOf(before, slotId) !== momentsOf(after, slotId);
}

/**
 * Whether there is anything to tell of a claim that is gone. Who only asked took nothing, and what somebody else asks for may be
 * theirs in a moment: whoever settles that looks at the waitlist after it.
 */
function isNews({ claims }: Tape, gone: Claim, now: Date): boolean {
  const isAskedFor = Object.values(claims).some(
    (each) => each.state === "requested" && isLive(each, now) && overlaps(each, gone),
  );
  return gone.state !== "requested" && (gone.state === "unavailable" || !isAskedFor);
}

function momentsOf(tape: Tape, slotId: string): string {
  return lapsesOf(tape, slotId)
    .map((each) => each.getTime())
    .join(" ");
}
