import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { makeSlot } from "../../../factories/make-slot.ts";
import { makeTapeRules } from "../../../factories/make-tape-week.ts";

/** The first of the days that a synthetic tape fills; the present of every measurement is the noon before. */
export const firstDay = new Date("2026-11-23T00:00:00Z");
export const noonBefore = addMilliseconds(firstDay, -12 * hour);

const days = 14;

/**
 * A tape of so many free slots, spread evenly over the days: without gaps up to one for each of their hours. A thousand
 * overlap, as no provider's would: that is for drawing only.
 */
export function syntheticTape(count: number): Tape {
  const step = (days * day) / count;
  const length = Math.min(Math.max(Math.floor(step / hour), 1), 4) * hour;
  const slots: Record<string, Slot> = {};
  for (let index = 0; index < count; index++) {
    const start = addMilliseconds(firstDay, Math.floor(index * step));
    slots[`slot-${index}`] = makeSlot({ start, end: addMilliseconds(start, length) });
  }
  return { providerId: "synthetic", rules: makeTapeRules({ zone: "UTC" }), slots, claims: {}, seats: {}, queues: {} };
}
