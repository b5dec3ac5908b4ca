import type { Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { exampleSlot, exampleTape } from "../../../examples/example-tape.ts";

/** Monday midnight in UTC, the first day of the examples. */
export const firstDay = new Date("2026-11-23T00:00:00Z");

/** A slot of four hours, `days` after the first day and from `hours` on, or a variation of it. */
export function stripSlot(days: number, hours: number, changes: Partial<Slot> = {}): Slot {
  const start = addMilliseconds(firstDay, days * day + hours * hour);
  return exampleSlot({ start, end: addMilliseconds(start, 4 * hour), ...changes });
}

/** A tape with these slots, or a variation of it. */
export function stripTape(slots: Record<string, Slot>, changes: Partial<Tape> = {}): Tape {
  return exampleTape(slots, { rules: { ...exampleTape().rules, zone: "UTC" }, ...changes });
}

/** A tape whose slot `slotId` somebody holds until an instant. */
export function withHold(tape: Tape, slotId: string, until: Date): Tape {
  const slot = tape.slots[slotId];
  if (!slot) return tape;
  const { start, end } = slot;
  return { ...tape, claims: { ...tape.claims, [`hold-${slotId}`]: { slotId, start, end, state: "held", until } } };
}
