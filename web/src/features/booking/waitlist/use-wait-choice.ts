import { shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { waitablePieces } from "@flexsession/domain/waitlist/waitable-pieces";
import { useMemo } from "react";
import { closestLength, optionsOf, type PieceOption } from "../piece-options.ts";

interface Wish {
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
}

/** What can be waited for of a slot, and the piece of it nearest to what was wished; null where nothing can. */
export function useWaitChoice(tape: Tape, { slotId, start, minutes }: Wish, now: Date) {
  const options = useMemo(() => optionsOf(waitablePieces(tape, slotId, now)), [tape, slotId, now]);
  const piece = useMemo(() => nearestTo(options, start, minutes), [options, start, minutes]);
  return { options, piece };
}

function nearestTo(options: readonly PieceOption[], wished: Date | null, minutes: number | null): Interval | null {
  const distance = ({ start }: PieceOption) => (wished ? Math.abs(start.getTime() - wished.getTime()) : 0);
  const [nearest] = options.toSorted((a, b) => distance(a) - distance(b));
  const length = nearest && closestLength(nearest.lengths, minutes ?? shortestPieceMinutes);
  return nearest && length ? { start: nearest.start, end: addMilliseconds(nearest.start, length * minute) } : null;
}
