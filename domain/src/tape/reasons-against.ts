import type { RefusalCode } from "../errors.ts";
import { occupied } from "./occupied.ts";
import { type OwedPiece, owedPieces, withOwedPieces } from "./owed-pieces.ts";
import type { Piece } from "./piece.ts";
import type { Tape } from "./tape.ts";
import { weighPiece } from "./weigh-piece.ts";

/**
 * Why a piece of a slot cannot be held now, gravest first; empty when it can. The picker, the hold and
 * every explanation ask this one function, so they cannot disagree.
 *
 * @param owed the pieces that are owed to people who wait; by default those of this tape
 */
export function reasonsAgainst(
  tape: Tape,
  piece: Piece,
  now: Date,
  owed: readonly OwedPiece[] = owedPieces(tape, now),
): RefusalCode[] {
  const reasons = weighPiece(tape, piece, now, occupied(tape, now));
  // What is owed may end beside a gap, or close one with its buffer.
  if (owed.length === 0 || reasons.some((code) => code !== "leaves-a-gap")) return reasons;
  const beside = withOwedPieces(tape, now, owed);
  return weighPiece(beside, piece, now, occupied(beside, now)).map((code) =>
    code === "leaves-a-gap" ? code : "owed-to-others",
  );
}
