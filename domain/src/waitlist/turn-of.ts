import type { Hold } from "../tape/hold.ts";
import type { Place, Waitlist } from "./waitlist.ts";

/** What is held for somebody whose turn it is, or was; null while they wait. */
export function turnOf({ slotId, start, end }: Waitlist, { turn, seats }: Place): Hold | null {
  return turn && { slotId, start, end, seats, ...turn };
}
