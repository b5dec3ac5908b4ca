import type { Piece } from "../tape/piece.ts";
import { minutesBetween } from "../time/instant.ts";

/**
 * The query by which a provider's page shows a piece or seats chosen: one spelling for links, for the way through
 * sign-in and for the pay page's way back.
 */
export function choiceQuery({ slotId, start, end, seats }: Piece & { readonly seats: number }): Record<string, string> {
  return {
    slot: slotId,
    start: start.toISOString(),
    minutes: String(minutesBetween(start, end)),
    ...(seats > 1 && { seats: String(seats) }),
  };
}
