import type { Slot, Tape } from "@flexsession/domain/tape/tape";

/** An instant slot of six hours for mixing, or a variation of it. */
export function exampleSlot(changes: Partial<Slot> = {}): Slot {
  return {
    start: new Date("2026-11-24T14:00:00Z"),
    end: new Date("2026-11-24T20:00:00Z"),
    task: "mix",
    mode: "instant",
    priceMinor: 8_000,
    currency: "usd",
    capacity: 1,
    classId: null,
    title: null,
    ...changes,
  };
}

/** A tape with these slots and nothing taken, or a variation of it. */
export function exampleTape(slots: Record<string, Slot> = { slot: exampleSlot() }, changes: Partial<Tape> = {}): Tape {
  return {
    providerId: "marcus",
    rules: {
      zone: "America/New_York",
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 60,
      dailyCapMinutes: null,
    },
    slots,
    claims: {},
    seats: {},
    queues: {},
    ...changes,
  };
}
