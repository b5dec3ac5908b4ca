import { freePiecesOfSlot } from "@flexsession/domain/tape/free-pieces";
import type { Tape } from "@flexsession/domain/tape/tape";
import { minutesBetween } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";

/** A start that can be chosen now, with the lengths in minutes that can follow it, shortest first. */
export interface PieceOption {
  readonly start: Date;
  readonly lengths: readonly number[];
}

/** What can be chosen of one slot, not of a class, by start; empty when nothing of it is free. */
export function pieceOptions(tape: Tape, slotId: string, now: Date): PieceOption[] {
  return optionsOf(freePiecesOfSlot(tape, slotId, now));
}

/** Pieces of one slot as they are chosen, by start and then by length. */
export function optionsOf(pieces: readonly Interval[]): PieceOption[] {
  const lengthsByStart = new Map<number, number[]>();
  for (const { start, end } of pieces) {
    const lengths = lengthsByStart.get(start.getTime()) ?? [];
    lengthsByStart.set(start.getTime(), [...lengths, minutesBetween(start, end)]);
  }
  return [...lengthsByStart].map(([start, lengths]) => ({ start: new Date(start), lengths }));
}

/** The length closest to a wished one among those possible, the shorter of two; null when none is possible. */
export function closestLength(lengths: readonly number[], wished: number): number | null {
  return lengths.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b)[0] ?? null;
}

/** Whether a piece can be chosen. */
export function isAmong(options: readonly PieceOption[], { start, end }: Interval): boolean {
  const found = options.find((each) => each.start.getTime() === start.getTime());
  return found?.lengths.includes(minutesBetween(start, end)) ?? false;
}
