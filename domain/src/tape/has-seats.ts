import type { Slot } from "./tape.ts";

/** Whether a slot is sold by the seat, as a whole: that of a class, also one with a single place, or of several people. */
export function hasSeats({ task, capacity }: Pick<Slot, "task" | "capacity">): boolean {
  return task === "class" || capacity > 1;
}
