import type { Delivery } from "@flexsession/domain/booking/delivery";

/** The first delivery of the file of `makeRoomFile()`, which awaits its answer, or a variation of it. */
export function makeDelivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    fileId: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    name: "Song.wav",
    version: 1,
    kind: "mixes",
    at: new Date("2026-11-25T18:00:00Z"),
    round: 1,
    state: "awaitingAnswer",
    answeredAt: null,
    changes: null,
    ...changes,
  };
}
