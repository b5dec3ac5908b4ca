import { occupied } from "./occupied.ts";
import { waitClosesAt, withoutQueues } from "./owed-seats.ts";
import type { Piece } from "./piece.ts";
import type { PieceAsk } from "./queue.ts";
import type { Claim, Tape } from "./tape.ts";
import { weighPiece } from "./weigh-piece.ts";

/** A piece that belongs to somebody who waits for it, before they have taken it. */
export interface OwedPiece extends Piece {
  readonly ticket: number;
}

/**
 * The pieces that are owed to people who wait: of all who do, in the order in which they came, everybody who can have what
 * they wait for beside what is taken and what is owed to those before them. Whoever cannot is passed over.
 *
 * What is too far away to be on this tape has no say, so that two tapes of one provider may differ where a chain of people
 * in each other's way reaches beyond one of them. Nobody has time twice by that: a turn is held against the claims.
 */
export function owedPieces(tape: Tape, now: Date): OwedPiece[] {
  const owed: OwedPiece[] = [];
  let judged = withoutQueues(tape);
  for (const { slotId, start, end, ticket } of asksInLine(tape)) {
    const piece = { slotId, start, end, ticket };
    const isOpen = waitClosesAt(tape.rules, start) > now;
    // Time by request is its provider's to give.
    if (
      !isOpen ||
      tape.slots[slotId]?.mode === "request" ||
      weighPiece(judged, piece, now, occupied(judged, now)).length > 0
    )
      continue;
    owed.push(piece);
    judged = withPieces(judged, [piece]);
  }
  return owed;
}

/**
 * The tape as whoever comes by can have time of it: what is owed counts as booked. It is for judging and never stored.
 *
 * @param owed those of another tape than this one, where they are not to be judged by it
 */
export function withOwedPieces(tape: Tape, now: Date, owed: readonly OwedPiece[] = owedPieces(tape, now)): Tape {
  const queues = Object.entries(tape.queues).filter(([, { pieces }]) => pieces === undefined);
  if (owed.length === 0 && queues.length === Object.keys(tape.queues).length) return tape;
  return { ...withPieces(tape, owed), queues: Object.fromEntries(queues) };
}

function withPieces(tape: Tape, pieces: readonly OwedPiece[]): Tape {
  const claims = pieces.map(({ slotId, start, end, ticket }): [string, Claim] => [
    `owed-${slotId}-${ticket}`,
    { slotId, start, end, state: "booked", until: null },
  ]);
  return { ...tape, claims: { ...tape.claims, ...Object.fromEntries(claims) } };
}

/** Everybody who waits for a piece, in the order in which they came, whichever slot it is of. */
export function asksInLine(tape: Tape): (PieceAsk & { readonly slotId: string })[] {
  return Object.entries(tape.queues)
    .flatMap(([slotId, { pieces = [] }]) => pieces.map((each) => ({ ...each, slotId })))
    .sort((a, b) => a.since.getTime() - b.since.getTime() || a.slotId.localeCompare(b.slotId) || a.ticket - b.ticket);
}
