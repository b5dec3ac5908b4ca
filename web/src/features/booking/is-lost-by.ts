import type { RefusalCode } from "@flexsession/domain/errors";

const lost: ReadonlySet<RefusalCode> = new Set([
  "piece-taken",
  "not-enough-seats",
  "owed-to-others",
  "leaves-a-gap",
  "slot-gone",
  "slot-started",
  "too-soon",
  "too-far-ahead",
  "day-full",
  "wrong-length",
  "off-the-grid",
]);

/** Whether other time is what a person needs after a refusal. */
export function isLostBy(code: RefusalCode): boolean {
  return lost.has(code);
}
