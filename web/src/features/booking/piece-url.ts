import { choiceQuery } from "@flexsession/domain/booking/choice-query";

/** The address of a piece or seats on their provider's page, where they are shown chosen. */
export function pieceUrl(handle: string, piece: Parameters<typeof choiceQuery>[0]): string {
  return `/p/${handle}?${new URLSearchParams(choiceQuery(piece)).toString()}`;
}
