import { blockTape } from "@flexsession/domain/calendars/block-tape";
import type { BusyEvent } from "@flexsession/domain/calendars/busy-week";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";

/** An event of a connected calendar, and which parts of which slots it closes. */
export interface Closing {
  readonly event: BusyEvent;
  readonly parts: readonly { readonly slot: Interval; readonly part: Interval }[];
}

/** What each event closes of a tape by itself, in their order; those that close nothing are left out. */
export function closingsOf(tape: Tape, events: readonly BusyEvent[], now: Date): Closing[] {
  const bare = { ...tape, claims: {} };
  return events
    .map((event) => {
      const { claims } = blockTape(bare, [event], now);
      const parts = Object.values(claims).flatMap(({ slotId, start, end }) => {
        const slot = tape.slots[slotId];
        return slot ? [{ slot: { start: slot.start, end: slot.end }, part: { start, end } }] : [];
      });
      return { event, parts: parts.toSorted((a, b) => a.part.start.getTime() - b.part.start.getTime()) };
    })
    .filter(({ parts }) => parts.length > 0);
}
