import { freePiecesOfSlot } from "../tape/free-pieces.ts";
import { withoutQueues } from "../tape/owed-seats.ts";
import type { Piece } from "../tape/piece.ts";
import type { Tape } from "../tape/tape.ts";
import { isInside, isSameTime } from "../time/interval.ts";
import type { WaitEntry } from "./waitlist.ts";

/** What somebody can book of the piece that is held for them in their turn: all of it, or a part that strands nothing. */
export function turnPieces(
  tape: Tape,
  { slotId, start, end }: Pick<WaitEntry, "slotId" | "start" | "end">,
  now: Date,
): Piece[] {
  const turn = { start, end };
  const others = Object.entries(tape.claims).filter(
    ([, each]) => each.slotId !== slotId || each.state !== "held" || !isSameTime(each, turn),
  );
  const freed = { ...withoutQueues(tape), claims: Object.fromEntries(others) };
  return freePiecesOfSlot(freed, slotId, now).filter((piece) => isInside(piece, turn));
}
