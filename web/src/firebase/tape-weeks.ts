import { paths } from "@flexsession/domain/paths";
import { type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { parseDocument } from "./parse-document.ts";
import type { RawDocument } from "./query-spec.ts";
import { documentSource } from "./raw-sources.ts";
import { readDocuments } from "./read-once.ts";

/** Stored weeks by their id; a week in which nothing was ever published is null. */
export type TapeWeeks = ReadonlyMap<string, TapeWeek | null>;

/** Reads weeks of a tape once, in one request: one document read each. */
export async function readTapeWeeks(providerId: string, weeks: readonly string[]): Promise<TapeWeeks> {
  const pathOf = (week: string) => paths.tapeWeek(providerId, week);
  const found = await readDocuments(weeks.map(pathOf));
  return new Map(
    weeks.map((week) => {
      const raw = found.get(pathOf(week));
      return [week, raw ? parseDocument(raw, tapeWeek) : null];
    }),
  );
}

/** What a watcher of weeks hears: those that are known so far, and whether they may be old. */
export interface HeardWeeks {
  readonly weeks: TapeWeeks;
  readonly isStale: boolean;
}

/**
 * Listens to weeks of a tape, one listener a week. Calls back in the same turn as the SDK, so that what has changed is
 * on screen in the next frame.
 *
 * @param known weeks that were read before, used until their listener speaks
 */
export function watchTapeWeeks(
  providerId: string,
  weeks: readonly string[],
  known: TapeWeeks,
  hear: (heard: HeardWeeks) => void,
  fail: (retry: () => void) => void,
): () => void {
  const parsed = new WeakMap<RawDocument, TapeWeek>();
  const current = new Map(known);
  const stale = new Map<string, boolean>(weeks.map((week) => [week, true]));

  const stops = weeks.map((week) => {
    const source = documentSource(paths.tapeWeek(providerId, week));
    const take = () => {
      const live = source.get();
      if (live.status === "failed") fail(live.retry);
      if (live.status !== "ready" && live.status !== "missing") return;

      const raw = live.status === "ready" ? live.value : null;
      const value = raw && (parsed.get(raw) ?? parseDocument(raw, tapeWeek));
      if (raw && value) parsed.set(raw, value);
      current.set(week, value);
      stale.set(week, live.status === "ready" && live.stale);
      hear({ weeks: new Map(current), isStale: [...stale.values()].includes(true) });
    };
    const stop = source.subscribe(take);
    take();
    return stop;
  });
  return () => {
    for (const stop of stops) stop();
  };
}
