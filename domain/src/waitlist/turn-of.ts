import type { Hold } from "../tape/hold.ts";
import { timesOf } from "../time/interval.ts";
import type { Place, Waitlist } from "./waitlist.ts";

/** What is held for somebody whose turn it is, or was; null while they wait. */
export function turnOf(waitlist: Waitlist, { turn, seats, piece }: Place): Hold | null {
  return turn && { slotId: waitlist.slotId, ...timesOf(piece ?? waitlist), seats, ...turn };
}
