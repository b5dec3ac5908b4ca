import type { TapeRules, TapeWeek } from "@flexsession/domain/tape/tape";
import { makeSlot } from "./make-slot.ts";

/** Rules that forbid nothing within 60 days. */
export function makeTapeRules(changes: Partial<TapeRules> = {}): TapeRules {
  return {
    zone: "America/New_York",
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    dailyCapMinutes: null,
    ...changes,
  };
}

/** A stored week with one free slot named `slot`. */
export function makeTapeWeek(changes: Partial<TapeWeek> = {}): TapeWeek {
  return {
    providerId: "marcus",
    week: "2026-W48",
    version: 1,
    rules: makeTapeRules(),
    slots: { slot: makeSlot() },
    claims: {},
    seats: {},
    queues: {},
    requests: 0,
    waiting: 0,
    ...changes,
  };
}
