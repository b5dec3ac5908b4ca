import { hour } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";
import type { Listing } from "./listing.ts";

const quarter = hour / 4;
const allQuarters = 15;

/** Which UTC hours some intervals touch, and which quarters of those that they do not fill; every zone's hours are made of such quarters. */
export function freeHoursOf(free: readonly Interval[]): Pick<Listing, "freeHours" | "freeQuarters"> {
  const quarters = quartersOf(free);
  const inPart = [...quarters].filter(([, bits]) => bits !== allQuarters);
  return { freeHours: [...quarters.keys()], freeQuarters: Object.fromEntries(inPart) };
}

/** The UTC hours, as in `freeHours`, that intervals touch, in their order. */
export function hoursTouching(spans: readonly Interval[]): string[] {
  return [...quartersOf(spans).keys()];
}

/** Whether some free time of a card lies within one of several intervals. */
export function isFreeWithin(card: Pick<Listing, "freeHours" | "freeQuarters">, spans: readonly Interval[]): boolean {
  return [...quartersOf(spans)].some(
    ([token, bits]) => card.freeHours.includes(token) && ((card.freeQuarters[token] ?? allQuarters) & bits) !== 0,
  );
}

/** The quarters that intervals touch, as bits of each hour. */
function quartersOf(spans: readonly Interval[]): Map<string, number> {
  const quarters = new Map<string, number>();
  for (const { start, end } of spans) {
    for (let at = Math.floor(start.getTime() / quarter) * quarter; at < end.getTime(); at += quarter) {
      const token = new Date(at).toISOString().slice(0, 13);
      quarters.set(token, (quarters.get(token) ?? 0) | (1 << ((at % hour) / quarter)));
    }
  }
  return quarters;
}
