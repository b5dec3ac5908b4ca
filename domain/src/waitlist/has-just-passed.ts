import { addMilliseconds, day, minute } from "../time/instant.ts";
import type { WaitEntry } from "./waitlist.ts";

/**
 * Whether somebody had a turn less than a day ago, or than two turns, and has nothing of it: it passed, they left it, or they took it and let
 * go. They cannot ask for another one: two people who did so in turns would keep a seat off sale until the class begins.
 *
 * @param taken.hasSeats whether the booking stands that they took their turn with
 * @param turnMinutes how long a turn lasts with their provider
 */
export function hasJustPassed(
  entry: WaitEntry,
  taken: { readonly hasSeats: boolean },
  turnMinutes: number,
  now: Date,
): boolean {
  const last = lastTurnOf(entry);
  if (!last || last.endedAt > now || now >= addMilliseconds(last.endedAt, Math.max(day, 2 * turnMinutes * minute)))
    return false;
  return last.bookingId === null || !taken.hasSeats;
}

/** The turn that somebody had last in a waitlist, or has; null where they never had one. */
export function lastTurnOf({ state, until, lastTurn }: WaitEntry): WaitEntry["lastTurn"] {
  return state === "turn" && until ? { endedAt: until, bookingId: null } : lastTurn;
}
