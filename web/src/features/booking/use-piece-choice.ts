import { freePiecesOfSlot } from "@flexsession/domain/tape/free-pieces";
import { longestPieceMinutes, shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { type Interval, timesOf } from "@flexsession/domain/time/interval";
import { turnPieces } from "@flexsession/domain/waitlist/turn-pieces";
import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";
import { useMemo } from "react";
import { closestLength, optionsOf, type PieceOption, pieceOptions } from "./piece-options.ts";

interface Wish {
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
}

/**
 * What can be chosen of a slot and what is chosen: as wished, or the first free hour where nothing was wished yet. Of what
 * is held for somebody in their turn, all of it comes first.
 */
export function usePieceChoice(tape: Tape, { slotId, start, minutes }: Wish, now: Date, turn: WaitEntry | null = null) {
  const options = useMemo(() => {
    if (turn === null) return pieceOptions(tape, slotId, now);
    const held = turnPieces(tape, turn, now);
    return optionsOf(
      [...freePiecesOfSlot(tape, slotId, now), ...held].sort((a, b) => Number(a.start) - Number(b.start)),
    );
  }, [tape, slotId, now, turn]);
  const piece = useMemo(() => {
    if (turn !== null && start === null) return timesOf(turn);
    return chosenPiece(options, start, minutes);
  }, [options, start, minutes, turn]);
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
