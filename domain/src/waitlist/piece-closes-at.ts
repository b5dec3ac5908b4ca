import { lastAnswerAt } from "../booking/request-deadline.ts";
import { waitClosesAt } from "../tape/owed-seats.ts";
import type { Piece } from "../tape/piece.ts";
import type { Tape } from "../tape/tape.ts";
import { earlier } from "../time/instant.ts";

/** From when on nobody waits for a piece: at its cut-off, or earlier where it could no longer be asked for by request. */
export function pieceClosesAt({ rules, slots }: Tape, { slotId, start }: Pick<Piece, "slotId" | "start">): Date {
  const closesAt = waitClosesAt(rules, start);
  return slots[slotId]?.mode === "request" ? earlier(closesAt, lastAnswerAt(start)) : closesAt;
}
