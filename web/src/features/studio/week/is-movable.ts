import type { Mark } from "./week-marks.ts";

/** Whether a provider can change when something is: a slot of their own that has not begun, and no class. */
export function isMovable(mark: Mark, now: Date): boolean {
  return mark.kind === "slot" && mark.slot.capacity === 1 && !mark.slot.withdrawn && mark.start > now;
}
