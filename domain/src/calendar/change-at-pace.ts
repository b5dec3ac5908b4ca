import { takeFrom } from "../account/pace.ts";
import type { Schedule } from "./schedule.ts";

/** Dragging slots about is quick work; every change republishes, refolds a card and reaches all who look at the tape. */
const pace = { burst: 60, refillMs: 5_000 };

/**
 * A schedule that its provider changes, or whose tape they edit, once more.
 *
 * @throws {Refusal} `too-many-attempts`
 */
export function changeAtPace(schedule: Schedule, now: Date): Schedule {
  return { ...schedule, haste: takeFrom(schedule.haste, pace, now) };
}
