import type { WaitEntry } from "@flexsession/domain/waitlist/waitlist";

/** Nina's place in the waitlist of a class of Carla's. */
export function makeWaitEntry(changes: Partial<WaitEntry> = {}): WaitEntry {
  return {
    waitlistId: "carla-class",
    uid: "nina",
    providerId: "carla",
    provider: { name: "Carla Duarte", handle: "carla-duarte" },
    slotId: "class",
    start: new Date("2026-11-27T16:00:00Z"),
    end: new Date("2026-11-27T18:00:00Z"),
    task: "class",
    title: "Watercolour",
    seats: 2,
    priceMinor: 9_600,
    currency: "usd",
    kind: "ask",
    state: "waiting",
    ticket: 1,
    until: null,
    lastTurn: null,
    mode: "instant",
    endedAs: null,
    createdAt: new Date("2026-11-21T12:00:00Z"),
    version: 1,
    ...changes,
  };
}
