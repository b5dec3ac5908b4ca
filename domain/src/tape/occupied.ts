import { minute } from "../time/instant.ts";
import { type Interval, widen } from "../time/interval.ts";
import type { Claim, Seats, Tape } from "./tape.ts";

/** An occupied interval, widened so that whatever avoids it also keeps the provider's buffers. */
export interface Occupied extends Interval {
  readonly slotId: string;
  readonly state: "booked" | "held" | "unavailable";
  /** What occupies it, without the buffers. */
  readonly by: Interval;
}

/** Whether a claim still counts: a hold or a request past its deadline does not, without any write. */
export function isLive(claim: Pick<Claim, "until">, now: Date): boolean {
  return claim.until === null || claim.until > now;
}

/** The tape without the time that is blocked because its provider is busy: what people have of it, or ask for. */
export function withoutBlocks(tape: Tape): Tape {
  const claims = Object.entries(tape.claims).filter(([, each]) => each.state !== "unavailable");
  return { ...tape, claims: Object.fromEntries(claims) };
}

/** The seats of a class slot that are sold or held by a live hold. */
export function seatsTaken(seats: Seats | undefined, now: Date): number {
  if (!seats) return 0;
  return seats.booked + seats.held.filter((each) => isLive(each, now)).reduce((sum, each) => sum + each.seats, 0);
}

/**
 * Everything that other time must keep clear of, in order of start. Two bookings keep the buffer after the one plus
 * the buffer before the other between them; time that is merely unavailable has no buffers of its own. Requests
 * compete and occupy nothing.
 */
export function occupied(tape: Tape, now: Date): Occupied[] {
  const before = tape.rules.bufferBeforeMinutes * minute;
  const after = tape.rules.bufferAfterMinutes * minute;
  const list: Occupied[] = [];

  for (const claim of Object.values(tape.claims)) {
    if (claim.state === "requested" || !isLive(claim, now)) continue;
    const clear =
      claim.state === "unavailable" ? widen(claim, after, before) : widen(claim, before + after, before + after);
    const { slotId, state, start, end } = claim;
    list.push({ slotId, state, by: { start, end }, ...clear });
  }
  for (const [slotId, seats] of Object.entries(tape.seats)) {
    const slot = tape.slots[slotId];
    if (!slot || seatsTaken(seats, now) === 0) continue;
    const { start, end } = slot;
    const state = seats.booked > 0 ? "booked" : "held";
    list.push({ slotId, state, by: { start, end }, ...widen(slot, before + after, before + after) });
  }
  return list.sort((a, b) => a.start.getTime() - b.start.getTime());
}
