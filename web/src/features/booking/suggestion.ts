import type { Listing } from "@flexsession/domain/listing/listing";
import type { Profile } from "@flexsession/domain/profile/profile";
import { nearestPieces } from "@flexsession/domain/tape/nearest-pieces";
import type { Piece } from "@flexsession/domain/tape/piece";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Tape, Task } from "@flexsession/domain/tape/tape";
import { nearestClasses } from "./nearest-classes.ts";
import { openingPiece } from "./opening-piece.ts";

/** Free time that somebody can have instead of what they wished, with whom and for how much. */
export interface Suggestion extends Piece {
  readonly handle: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly currency: string;
}

/** What somebody wished: a piece of a slot, or seats of a class. */
export interface PieceWish extends Piece {
  readonly task: Task;
  readonly isClass: boolean;
  readonly seats: number;
}

export const mostSuggestions = 3;

/** The nearest free time of the same provider: pieces of the same length, or other classes with the seats. */
export function ownSuggestions(
  profile: Pick<Profile, "handle" | "name">,
  tape: Tape,
  wish: PieceWish,
  now: Date,
): Suggestion[] {
  const { seats } = wish;
  const pieces = wish.isClass
    ? nearestClasses(tape, wish.slotId, seats, wish.start, mostSuggestions, now)
    : nearestPieces(tape, wish, mostSuggestions, now);
  return pieces.flatMap((piece) => {
    const of = tape.slots[piece.slotId];
    if (!of) return [];
    const { handle, name } = profile;
    return [{ ...piece, handle, name, priceMinor: priceOfPiece(of, piece, seats), currency: of.currency }];
  });
}

/** The nearest free time of other providers with the same task, one piece a provider, nearest first. */
export function otherSuggestions(
  listings: readonly Listing[],
  providerId: string,
  wish: PieceWish,
  now: Date,
): Suggestion[] {
  const distance = (piece: Piece) => Math.abs(piece.start.getTime() - wish.start.getTime());
  return listings
    .filter((listing) => listing.providerId !== providerId)
    .flatMap((listing) =>
      suggestionsOf(listing, wish, now)
        .sort((a, b) => distance(a) - distance(b))
        .slice(0, 1),
    )
    .sort((a, b) => distance(a) - distance(b));
}

function suggestionsOf(listing: Listing, wish: PieceWish, now: Date): Suggestion[] {
  const { handle, name, currency } = listing;
  return listing.openings
    .filter((opening) => opening.task === wish.task && opening.mode === "instant" && opening.start > now)
    .flatMap((opening) => {
      const { slotId, priceMinor, seats } = opening;
      if (seats !== null && seats < wish.seats) return [];
      const piece = seats === null ? openingPiece(opening, wish) : opening;
      if (!piece) return [];
      const price = priceOfPiece(
        { task: opening.task, priceMinor, capacity: seats === null ? 1 : seats + 1 },
        piece,
        wish.seats,
      );
      const { start, end } = piece;
      return [{ slotId, start, end, handle, name, currency, priceMinor: price }];
    });
}
