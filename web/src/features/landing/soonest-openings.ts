import type { Listing, Opening } from "@flexsession/domain/listing/listing";

export interface SoonOpening {
  readonly card: Listing;
  readonly opening: Opening;
}

/** How many openings of one provider may stand among the soonest, so that others are seen too. */
const mostOfOne = 2;

/** The soonest openings of all cards that have not begun, in order of start. */
export function soonestOpenings(cards: readonly Listing[], now: Date, most: number): SoonOpening[] {
  return cards
    .flatMap((card) =>
      card.openings
        .filter((opening) => opening.start > now)
        .slice(0, mostOfOne)
        .map((opening) => ({ card, opening })),
    )
    .sort((a, b) => a.opening.start.getTime() - b.opening.start.getTime())
    .slice(0, most);
}
