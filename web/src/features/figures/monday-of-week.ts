import { startOfNamedWeek } from "@flexsession/domain/time/week";

/** The UTC date of the Monday that a week such as `2026-W48` begins with. */
export function mondayOfWeek(week: string): string {
  return startOfNamedWeek(week).toISOString().slice(0, 10);
}
