import { type Cell, stripCells } from "@flexsession/domain/tape/strip-cells";
import { longestSlotHours, type Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { isSamePart, type TapePart } from "./cut-tape.ts";
import { joinAtNow } from "./join-at-now.ts";
import { nextBoundary } from "./next-boundary.ts";

/** The cells of one part of a tape, and when time alone makes them differ. */
export interface FoldedPart {
  readonly tape: Tape;
  readonly cells: readonly Cell[];
  readonly foldedAt: Date;
  readonly until: Date | null;
}

/** The cells of the slots that start in a part; the fold before stays as it is while neither the part nor time has changed it. */
export function foldPart(part: TapePart, now: Date, before: FoldedPart | undefined): FoldedPart {
  const isCurrent = before && now >= before.foldedAt && (before.until === null || now < before.until);
  if (isCurrent && isSamePart(before.tape, part.tape)) return before;

  const within = { start: part.start, end: addMilliseconds(part.end, longestSlotHours * hour) };
  const ofPart = stripCells(part.tape, within, now).filter(
    ({ slot }) => slot.start >= part.start && slot.start < part.end,
  );
  return {
    tape: part.tape,
    cells: joinAtNow(ofPart, now),
    foldedAt: now,
    until: nextBoundary(part.tape, ofPart, now),
  };
}
