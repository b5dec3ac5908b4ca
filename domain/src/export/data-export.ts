import { z } from "zod";
import { Refusal } from "../errors.ts";
import { addMilliseconds, day, instant, minute } from "../time/instant.ts";

/** As long as what was prepared can be fetched; then it is deleted. */
const keptDays = 1;
/** As long as one process has the preparing to itself. */
const leaseMinutes = 10;
const mostAttempts = 3;

/**
 * All that is stored of somebody, as a zip: being prepared, there to be fetched, no longer there, or failed. In the account,
 * where its owner reads it.
 */
export const dataExport = z.strictObject({
  exportId: z.string(),
  state: z.enum(["preparing", "ready", "over", "failed"]),
  requestedAt: instant,
  /** How much of it is in, in percent. */
  done: z.int().min(0).max(100),
  bytes: z.int().nonnegative().nullable(),
  attempt: z.int().positive(),
  /** When the sweep takes it up: to prepare it if nobody has, or to delete it; null once neither is left. */
  dueAt: instant.nullable(),
});

export type DataExport = z.infer<typeof dataExport>;

/**
 * An export that somebody asks for: one a day, unless it has failed.
 *
 * @throws {Refusal} `exported-today`
 */
export function requestExport(before: DataExport | null, exportId: string, now: Date): DataExport {
  const isTooSoon = before && before.state !== "failed" && addMilliseconds(before.requestedAt, day) > now;
  if (isTooSoon) throw new Refusal("exported-today");
  const dueAt = addMilliseconds(now, leaseMinutes * minute);
  return { exportId, state: "preparing", requestedAt: now, done: 0, bytes: null, attempt: 1, dueAt };
}

/** The export once another takes up its preparing; `failed` when that was tried often enough. */
export function retryExport(before: DataExport, now: Date): DataExport {
  if (before.attempt >= mostAttempts) return { ...before, state: "failed", dueAt: null };
  return { ...before, attempt: before.attempt + 1, done: 0, dueAt: addMilliseconds(now, leaseMinutes * minute) };
}

/** The export once it can be fetched. */
export function readyExport(before: DataExport, bytes: number, now: Date): DataExport {
  return { ...before, state: "ready", done: 100, bytes, dueAt: addMilliseconds(now, keptDays * day) };
}

/** The export once its zip is deleted. */
export function endExport(before: DataExport): DataExport {
  return { ...before, state: "over", dueAt: null };
}
