import { z } from "zod";
import { instant } from "../time/instant.ts";
import { type Interval, isSameTime } from "../time/interval.ts";

/** How many can wait for one slot. */
export const mostWaiting = 2_000;
/** How many tickets a queue can span: those that were given back between others still take their digit. */
const mostTickets = 2 * mostWaiting;

/** How many can wait for pieces of one slot: each is judged in its turn by whoever wants time beside it. */
const mostWaitingForPieces = 40;

/** A ticket for a piece of a slot that is not sold by the seat. */
const pieceAsk = z.strictObject({
  ticket: z.int().positive(),
  start: instant,
  end: instant,
  /** When its person joined: by it those who wait for different slots of one provider stand in one order. */
  since: instant,
});

export type PieceAsk = z.infer<typeof pieceAsk>;

/**
 * Who waits for a slot, without a name: all that a hold has to know of them. Whoever has first right has a ticket; those
 * are counted up, so that a lower one was there before.
 */
export const queue = z.strictObject({
  /** The ticket that the first of `asks` stands for. */
  first: z.int().positive(),
  /** For each ticket from there on the seats that it waits for, a digit; 0 once nobody waits with it any more. */
  asks: z
    .string()
    .regex(/^[0-6]*$/)
    .max(mostTickets),
  /** How many want to hear of it and nothing else. */
  tells: z.int().nonnegative(),
  /** For how many something is held: while there are any, whoever holds looks into the waitlist for a turn of their own. */
  turns: z.int().nonnegative().default(0),
  /** Which piece each ticket waits for, in their order; absent where a slot is sold by the seat. */
  pieces: z.array(pieceAsk).max(mostWaitingForPieces).exactOptional(),
});

export type Queue = z.infer<typeof queue>;

/** Somebody with first right to what becomes free. */
export interface Ask {
  readonly ticket: number;
  readonly seats: number;
}

const nobody: Queue = { first: 1, asks: "", tells: 0, turns: 0 };

/** Those with first right, in their order. */
export function asksOf({ first, asks }: Queue): Ask[] {
  return asks
    .split("")
    .map((digit, index) => ({ ticket: first + index, seats: Number(digit) }))
    .filter(isWaiting);
}

/** The queue with one more at its end, and their ticket. */
export function withAsk(before: Queue = nobody, seats: number): { queue: Queue; ticket: number } {
  return { queue: { ...before, asks: `${before.asks}${seats}` }, ticket: before.first + before.asks.length };
}

/** The queue of pieces with one more at its end, and their ticket. */
export function withPieceAsk(
  before: Queue = nobody,
  { start, end }: Interval,
  since: Date,
): { queue: Queue; ticket: number } {
  const { queue, ticket } = withAsk(before, 1);
  return { queue: { ...queue, pieces: [...(before.pieces ?? []), { ticket, start, end, since }] }, ticket };
}

/** The queue with one more or one less who wants to hear of it. */
export function withTells(before: Queue = nobody, more: 1 | -1): Queue {
  return { ...before, tells: Math.max(0, before.tells + more) };
}

/** The queue with one more or one less for whom something is held. */
export function withTurns(before: Queue, more: 1 | -1): Queue {
  return { ...before, turns: Math.max(0, before.turns + more) };
}

/** Whether nobody can have another ticket: too many wait, or too many tickets are out. */
export function isFull(queue: Queue = nobody): boolean {
  if (queue.pieces) return queue.pieces.length >= mostWaitingForPieces;
  return waitingIn(queue) >= mostWaiting || queue.asks.length >= mostTickets;
}

/** Whether a ticket waits in a queue, for that piece where it is for one. */
export function hasTicket({ first, asks, pieces }: Queue, ticket: number, piece?: Interval): boolean {
  if (!Number(asks[ticket - first])) return false;
  const own = pieces?.find((each) => each.ticket === ticket);
  return own && piece ? isSameTime(own, piece) : own === piece;
}

/** The queue without a ticket; the others keep theirs. */
export function withoutTicket(before: Queue, ticket: number): Queue {
  const index = ticket - before.first;
  if (index < 0 || index >= before.asks.length) return before;
  const asks = `${before.asks.slice(0, index)}0${before.asks.slice(index + 1)}`.replace(/0+$/, "");
  const gone = asks.length - asks.replace(/^0+/, "").length;
  const pieces = before.pieces && { pieces: before.pieces.filter((each) => each.ticket !== ticket) };
  return { ...before, first: before.first + gone, asks: asks.slice(gone), ...pieces };
}

/** How many wait, with first right or to hear of it. */
export function waitingIn(queue: Queue): number {
  return asksOf(queue).length + queue.tells;
}

function isWaiting({ seats }: Ask): boolean {
  return seats > 0;
}
