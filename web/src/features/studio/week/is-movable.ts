import { hasSeats } from "@flexsession/domain/tape/has-seats";
import type { Mark } from "./week-marks.ts";

/** Whether a provider can change when something is: a slot of their own that has not begun, and no class. */
export function isMovable(mark: Mark, now: Date): boolean {
  return mark.kind === "slot" && !hasSeats(mark.slot) && !mark.slot.withdrawn && mark.start > now;
}
