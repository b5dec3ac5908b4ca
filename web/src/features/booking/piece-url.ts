/** The address of a piece on its provider's page, with everything that is needed to show it chosen. */
export function pieceUrl(handle: string, slotId: string, start: Date, minutes: number, seats = 1): string {
  const choice = new URLSearchParams({ slot: slotId, start: start.toISOString(), minutes: `${minutes}` });
  if (seats > 1) choice.set("seats", `${seats}`);
  return `/p/${handle}?${choice.toString()}`;
}
