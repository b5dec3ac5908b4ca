import { longestPieceMinutes, shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { useMemo } from "react";
import { closestLength, type PieceOption, pieceOptions } from "./piece-options.ts";

interface Wish {
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
}

/** What can be chosen of a slot and what is chosen: as wished, or the first free hour where nothing was wished yet. */
export function usePieceChoice(tape: Tape, { slotId, start, minutes }: Wish, now: Date) {
  const options = useMemo(() => pieceOptions(tape, slotId, now), [tape, slotId, now]);
  const piece = useMemo(() => chosenPiece(options, start, minutes), [options, start, minutes]);
  return { options, piece };
}

function chosenPiece(options: readonly PieceOption[], start: Date | null, minutes: number | null): Interval | null {
  const at = start ?? options[0]?.start;
  if (!at) return null;
  const lengths = options.find((option) => option.start.getTime() === at.getTime())?.lengths ?? [];
  const wished = minutes === null ? (closestLength(lengths, shortestPieceMinutes) ?? shortestPieceMinutes) : minutes;
  const length = Math.min(Math.max(wished, shortestPieceMinutes), longestPieceMinutes);
  return { start: at, end: addMilliseconds(at, length * minute) };
}
