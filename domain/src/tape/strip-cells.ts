import { type Interval, overlaps, subtract } from "../time/interval.ts";
import { freePiecesBeside } from "./free-pieces.ts";
import { freeSeats, reasonsAgainstSeats } from "./free-seats.ts";
import { freeSpans } from "./free-spans.ts";
import { hasSeats } from "./has-seats.ts";
import { isLive, type Occupied, occupied, seatsTaken } from "./occupied.ts";
import { withOwedPieces } from "./owed-pieces.ts";
import type { Slot, Tape } from "./tape.ts";

/** `booked` is also said of time in which the provider is busy elsewhere: nobody else can tell the two apart. */
export type CellState = "free" | "held" | "requested" | "booked" | "unavailable" | "past";

/** One cell of the tape strip: a stretch of one slot in one state. */
export interface Cell extends Interval {
  /** Stable while the stretch starts where it starts, so that a change of state changes one cell in place. */
  readonly key: string;
  readonly slotId: string;
  readonly state: CellState;
  readonly slot: Slot;
  /** When a hold lapses; null in every other state. */
  readonly until: Date | null;
  /** Seats left where the slot is a class, else null. */
  readonly seatsLeft: number | null;
  /** How many live requests compete for this stretch. */
  readonly requests: number;
}

/**
 * The cells of a tape that overlap an interval, in order of start: what the strip draws and nothing else. What is owed to
 * people who wait is booked to everybody else.
 */
export function stripCells(stored: Tape, within: Interval, now: Date): Cell[] {
  const tape = withOwedPieces(stored, now);
  const taken = occupied(tape, now);
  return Object.entries(tape.slots)
    .filter(([, slot]) => overlaps(slot, within))
    .flatMap(([slotId, slot]) =>
      hasSeats(slot) ? classCells(tape, slotId, slot, now) : slotCells(tape, slotId, slot, now, taken),
    )
    .filter((each) => overlaps(each, within))
    .sort((a, b) => a.start.getTime() - b.start.getTime() || a.key.localeCompare(b.key));
}

function classCells(tape: Tape, slotId: string, slot: Slot, now: Date): Cell[] {
  if (slot.withdrawn && seatsTaken(tape.seats[slotId], now) === 0) return [];
  return [cell(slotId, slot, slot, classState(tape, slotId, slot, now), { seatsLeft: freeSeats(tape, slotId, now) })];
}

function classState(tape: Tape, slotId: string, slot: Slot, now: Date): CellState {
  if (slot.start <= now) return "past";
  const [reason] = reasonsAgainstSeats(tape, slotId, 1, now);
  if (reason === undefined) return "free";
  return reason === "not-enough-seats" || reason === "owed-to-others" ? "booked" : "unavailable";
}

function slotCells(tape: Tape, slotId: string, slot: Slot, now: Date, taken: readonly Occupied[]): Cell[] {
  const claims = Object.values(tape.claims).filter((each) => each.slotId === slotId && isLive(each, now));
  const people = claims.filter((each) => each.state === "held" || each.state === "booked");
  const claimed = people.map((each) => {
    const until = each.state === "held" ? each.until : null;
    return cell(slotId, slot, each, each.end <= now ? "past" : each.state, { until });
  });

  // The rest of a withdrawn slot says nothing, so that what its provider offers instead is drawn alone.
  if (slot.withdrawn) return joinTaken(claimed);
  const blocked = claims
    .filter((each) => each.state === "unavailable")
    .flatMap((each) => subtract(each, people))
    .map((each) => cell(slotId, slot, each, each.end <= now ? "past" : "booked"));

  const pieces = freePiecesBeside(tape, slotId, now, taken);
  const free = freeSpans(slot, taken, tape.rules, now)
    .filter((span) => pieces.some((piece) => overlaps(piece, span)))
    .map((span) => {
      const requests = claims.filter((each) => each.state === "requested" && overlaps(each, span)).length;
      return cell(slotId, slot, span, requests > 0 ? "requested" : "free", { requests });
    });

  const rest = subtract(slot, [...claimed, ...blocked, ...free])
    .flatMap((span) => splitAt(span, now))
    .map((span) => cell(slotId, slot, span, span.end <= now ? "past" : "unavailable"));
  return joinTaken([...claimed, ...blocked, ...free, ...rest]);
}

/**
 * What is booked, what its provider is busy in and what cannot be sold beside them, as one stretch: which of the three it
 * is, where one ends and where its buffer begins is nobody's business but the provider's.
 */
function joinTaken(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const each of cells.toSorted((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = joined.at(-1);
    const isOne = last && isTaken(last) && isTaken(each) && last.end >= each.start;
    if (!isOne) {
      joined.push(each);
      continue;
    }
    const state = last.state === "booked" || each.state === "booked" ? "booked" : "unavailable";
    joined[joined.length - 1] = { ...last, state, end: each.end > last.end ? each.end : last.end };
  }
  return joined;
}

function isTaken({ state }: Cell): boolean {
  return state === "booked" || state === "unavailable";
}

function cell(
  slotId: string,
  slot: Slot,
  { start, end }: Interval,
  state: CellState,
  extra: Partial<Pick<Cell, "until" | "seatsLeft" | "requests">> = {},
): Cell {
  const key = `${slotId}@${start.getTime()}`;
  return { key, slotId, slot, start, end, state, until: null, seatsLeft: null, requests: 0, ...extra };
}

function splitAt(span: Interval, at: Date): Interval[] {
  if (at <= span.start || at >= span.end) return [span];
  return [
    { start: span.start, end: at },
    { start: at, end: span.end },
  ];
}
