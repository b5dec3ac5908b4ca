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

/**
 * What a page's address says beside `choiceQuery` while several dates are chosen: for which slot the panel is open, then
 * those that are chosen. So it says nothing to a panel of another slot.
 */
export function datesQuery(slotId: string, chosen: readonly string[]): Record<"dates", string> {
  return { dates: [slotId, ...chosen].join(" ") };
}

/** The dates that an address says are chosen in the panel of a slot; null while it is of that slot alone. */
export function datesIn(query: URLSearchParams, slotId: string): readonly string[] | null {
  const [of, ...chosen] = (query.get("dates") ?? "").split(" ");
  return of === slotId ? chosen : null;
}
