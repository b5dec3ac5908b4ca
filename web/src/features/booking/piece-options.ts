import { freePiecesOfSlot } from "@flexsession/domain/tape/free-pieces";
import type { Tape } from "@flexsession/domain/tape/tape";
import { minutesBetween } from "@flexsession/domain/time/instant";

/** A start that can be chosen now, with the lengths in minutes that can follow it, shortest first. */
export interface PieceOption {
  readonly start: Date;
  readonly lengths: readonly number[];
}

/** What can be chosen of one slot, not of a class, by start; empty when nothing of it is free. */
export function pieceOptions(tape: Tape, slotId: string, now: Date): PieceOption[] {
  const lengthsByStart = new Map<number, number[]>();
  for (const { start, end } of freePiecesOfSlot(tape, slotId, now)) {
    const lengths = lengthsByStart.get(start.getTime()) ?? [];
    lengthsByStart.set(start.getTime(), [...lengths, minutesBetween(start, end)]);
  }
  return [...lengthsByStart].map(([start, lengths]) => ({ start: new Date(start), lengths }));
}

/** The length closest to a wished one among those possible, the shorter of two; null when none is possible. */
export function closestLength(lengths: readonly number[], wished: number): number | null {
  return lengths.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b)[0] ?? null;
}
