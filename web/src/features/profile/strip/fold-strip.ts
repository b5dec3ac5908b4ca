import type { Cell } from "@flexsession/domain/tape/strip-cells";
import type { Tape } from "@flexsession/domain/tape/tape";
import { overlaps } from "@flexsession/domain/time/interval";
import { cutTape } from "./cut-tape.ts";
import { type FoldedPart, foldPart } from "./fold-part.ts";
import { isSameValue } from "./is-same-value.ts";
import type { StripDay } from "./strip-day.ts";

/** A day and the keys of its cells; a cell belongs to the day in which it starts. */
export interface StripRow extends StripDay {
  readonly keys: readonly string[];
  /** How many of its cells can be booked at least in part. */
  readonly freeCount: number;
}

export interface StripFold {
  readonly rows: readonly StripRow[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** What the fold was made of, by the start of each part. */
  readonly parts: ReadonlyMap<number, FoldedPart>;
}

/** Whether a cell's time can still be booked or asked for. */
export function isBookable(cell: Cell): boolean {
  return cell.state === "free" || cell.state === "requested";
}

/** Whether a cell is a class that is full, and can be waited for. */
export function isFull(cell: Cell): boolean {
  return cell.state === "booked" && cell.seatsLeft === 0;
}

/** Whether a cell is taken and can be waited for: a class that is full, or time that one person books or asks for. */
export function isWaitable(cell: Cell): boolean {
  const { state, slot, seatsLeft } = cell;
  if (seatsLeft !== null) return isFull(cell);
  return (state === "booked" || state === "held") && !slot.withdrawn;
}

/**
 * What the strip draws of a tape. Cells and rows that are as before keep their identity, so that a change redraws only
 * what it changes.
 *
 * @param days without gaps, in order
 */
export function foldStrip(tape: Tape, days: readonly StripDay[], now: Date, before: StripFold | null): StripFold {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return { rows: [], cells: new Map(), parts: new Map() };

  const within = { start: first.start, end: last.end };
  const parts = new Map(
    cutTape(tape).map((part) => [part.start.getTime(), foldPart(part, now, before?.parts.get(part.start.getTime()))]),
  );
  const all = [...parts.values()]
    .flatMap((part) => part.cells)
    .filter((cell) => overlaps(cell, within))
    .sort((a, b) => a.start.getTime() - b.start.getTime());
  const cells = new Map(
    all.map((cell) => {
      const known = before?.cells.get(cell.key);
      return [cell.key, known && isSameValue(known, cell) ? known : cell];
    }),
  );
  return { rows: rowsOf([...cells.values()], days, before), cells, parts };
}

function rowsOf(cells: readonly Cell[], days: readonly StripDay[], before: StripFold | null): StripRow[] {
  let index = 0;
  return days.map((day, position) => {
    const ofDay: Cell[] = [];
    for (let cell = cells[index]; cell && cell.start < day.end; cell = cells[++index]) ofDay.push(cell);
    const row = { ...day, keys: ofDay.map(({ key }) => key), freeCount: ofDay.filter(isBookable).length };
    const known = before?.rows[position];
    return known && isSameValue(known, row) ? known : row;
  });
}
