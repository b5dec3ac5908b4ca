import type { Slot } from "@flexsession/domain/tape/tape";

/** Four hours of mixing that can be booked at once, on a Wednesday from 15:00 UTC. */
export function makeSlot(changes: Partial<Slot> = {}): Slot {
  return {
    start: new Date("2026-11-25T15:00:00Z"),
    end: new Date("2026-11-25T19:00:00Z"),
    task: "mix",
    mode: "instant",
    priceMinor: 9500,
    currency: "usd",
    capacity: 1,
    classId: null,
    title: null,
    ...changes,
  };
}

/** The same hours, to be approved by the provider first. */
export function makeRequestSlot(changes: Partial<Slot> = {}): Slot {
  return makeSlot({ mode: "request", ...changes });
}

/** A class of two hours with six seats. */
export function makeClassSlot(changes: Partial<Slot> = {}): Slot {
  return makeSlot({
    end: new Date("2026-11-25T17:00:00Z"),
    task: "class",
    priceMinor: 4800,
    capacity: 6,
    title: "Watercolour skies",
    ...changes,
  });
}
