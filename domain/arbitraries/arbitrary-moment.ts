import * as fc from "fast-check";
import { addMilliseconds, minute } from "../src/time/instant.ts";
import type { Interval } from "../src/time/interval.ts";
import { tick } from "./arbitrary-tape.ts";
import { noon } from "./sample-tape.ts";

/** A time that somebody may ask about, around the slots of `arbitraryTape`: mostly of an hour, mostly between half hours. */
export const arbitraryMoment: fc.Arbitrary<Interval> = fc
  .record({
    at: fc.integer({ min: 0, max: 6 * 288 }),
    minutes: fc.constantFrom(60, 60, 60, 60, 90, 120, 240, 30, 300),
    isOnGrid: fc.boolean(),
  })
  .map(({ at, minutes, isOnGrid }) => {
    const ticks = isOnGrid ? Math.floor(at / 6) * 6 : at;
    const start = addMilliseconds(noon, 2 * 1_440 * minute + ticks * tick);
    return { start, end: addMilliseconds(start, minutes * minute) };
  });
