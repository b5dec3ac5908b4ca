import type { Claim, Slot, Tape, TapeRules } from "../src/tape/tape.ts";
import { hour } from "../src/time/instant.ts";

/** A Wednesday at noon in UTC, in the middle of `2026-W48`. */
export const noon = new Date("2026-11-25T12:00:00Z");

/** The instant some hours, fractions included, after `noon`. */
export function at(hours: number): Date {
  return new Date(noon.getTime() + hours * hour);
}

/** A slot of mixing from one hour after `noon` to another. */
export function sampleSlot(from: number, to: number, changes: Partial<Slot> = {}): Slot {
  const offer = { task: "mix", mode: "instant", priceMinor: 9_000, currency: "usd" } as const;
  return { start: at(from), end: at(to), ...offer, capacity: 1, classId: null, title: null, ...changes };
}

/** A claim on the slot `s` from one hour after `noon` to another. */
export function sampleClaim(from: number, to: number, changes: Partial<Claim> = {}): Claim {
  return { slotId: "s", start: at(from), end: at(to), state: "booked", until: null, ...changes };
}

/** A tape under rules that forbid nothing, with one slot `s` from 2 to 10 hours after `noon`. */
export function sampleTape(changes: Partial<Omit<Tape, "rules">> & { readonly rules?: Partial<TapeRules> } = {}): Tape {
  const { rules, ...rest } = changes;
  return {
    providerId: "provider",
    slots: { s: sampleSlot(2, 10) },
    claims: {},
    seats: {},
    queues: {},
    ...rest,
    rules: {
      zone: "UTC",
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 60,
      dailyCapMinutes: null,
      ...rules,
    },
  };
}
