import { readJsonFile, writeJsonFile } from "./json-file.ts";

/** The test clock: the machine's time plus an offset that only grows. */
export type Clock = {
  now(): Date;
  offsetMs(): number;
  advance(ms: number): void;
  subscribe(listener: (offsetMs: number) => void): () => void;
};

/**
 * Opens the test clock of a local stack. One process owns it and moves it; others follow by `readOffsetMs`.
 *
 * The offset survives a restart, because stored deadlines do too: going back would revive dead holds.
 *
 * @param file holds `{ "offsetMs": 0 }`, made on the first `advance`
 */
export function createClock(file: string): Clock {
  const listeners = new Set<(offsetMs: number) => void>();
  let offset = readOffsetMs(file);

  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,

    /** @throws {RangeError} for a step that is not a finite number of milliseconds from 0 up */
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`the clock only moves forward, not by ${ms} ms`);
      offset += ms;
      writeJsonFile(file, { offsetMs: offset });
      for (const listener of listeners) listener(offset);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The offset another process wrote, in milliseconds; 0 without the file. One synchronous read, cheap enough per request. */
export function readOffsetMs(file: string): number {
  const content = readJsonFile(file);
  if (content === undefined) return 0;
  if (
    typeof content === "object" &&
    content !== null &&
    "offsetMs" in content &&
    typeof content.offsetMs === "number"
  ) {
    return content.offsetMs;
  }
  throw new Error(`${file} does not hold { "offsetMs": number }`);
}
