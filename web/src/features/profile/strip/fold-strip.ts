import { type Cell, stripCells } from "@flexsession/domain/tape/strip-cells";
import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { overlaps } from "@flexsession/domain/time/interval";
import { joinAtNow } from "./join-at-now.ts";
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
}

/** Whether a cell's time can still be booked or asked for. */
export function isBookable(cell: Cell): boolean {
  return cell.state === "free" || cell.state === "requested";
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
  if (!first || !last) return { rows: [], cells: new Map() };

  const cells = new Map<string, Cell>();
  const within = { start: first.start, end: last.end };
  for (const cell of joinAtNow(stripCells(tape, within, now), now)) {
    if (!overlaps(cell, within)) continue;
    const known = before?.cells.get(cell.key);
    cells.set(cell.key, known && isSameCell(known, cell) ? known : cell);
  }

  const all = [...cells.values()];
  let index = 0;
  const rows = days.map((day, position) => {
    const ofDay: Cell[] = [];
    for (let cell = all[index]; cell && cell.start < day.end; cell = all[++index]) ofDay.push(cell);
    const row = { ...day, keys: ofDay.map(({ key }) => key), freeCount: ofDay.filter(isBookable).length };
    const known = before?.rows[position];
    return known && isSameRow(known, row) ? known : row;
  });
  return { rows, cells };
}

function isSameRow(a: StripRow, b: StripRow): boolean {
  return (
    a.date === b.date &&
    isSameTime(a.start, b.start) &&
    isSameTime(a.end, b.end) &&
    a.freeCount === b.freeCount &&
    a.keys.length === b.keys.length &&
    a.keys.every((key, index) => key === b.keys[index])
  );
}

function isSameCell(a: Cell, b: Cell): boolean {
  return (
    a.state === b.state &&
    isSameTime(a.start, b.start) &&
    isSameTime(a.end, b.end) &&
    a.until?.getTime() === b.until?.getTime() &&
    a.seatsLeft === b.seatsLeft &&
    a.requests === b.requests &&
    isSameSlot(a.slot, b.slot)
  );
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return (
    a === b ||
    (a.task === b.task &&
      a.mode === b.mode &&
      a.priceMinor === b.priceMinor &&
      a.currency === b.currency &&
      a.capacity === b.capacity &&
      a.title === b.title &&
      isSameTime(a.start, b.start) &&
      isSameTime(a.end, b.end))
  );
}

function isSameTime(a: Date, b: Date): boolean {
  return a.getTime() === b.getTime();
}
