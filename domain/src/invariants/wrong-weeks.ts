import type { TapeWeek } from "../tape/tape.ts";

/** A stretch of a provider's time that somebody has; what is blocked may lie under it. */
interface Taken {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What of one provider's time is taken twice, with their buffers. Written without the intervals of the tape, so that one
 * mistake cannot hide another.
 */
export function overlapsIn(weeks: readonly TapeWeek[], now: Date): string[] {
  const rules = weeks[0]?.rules;
  const buffer = ((rules?.bufferBeforeMinutes ?? 0) + (rules?.bufferAfterMinutes ?? 0)) * 60_000;
  const taken = weeks.flatMap((week) => takenIn(week, now));
  const wrong: string[] = [];
  taken.forEach((a, index) => {
    for (const b of taken.slice(index + 1)) {
      if (a.from < b.to + buffer && b.from < a.to + buffer) wrong.push(`${a.what} overlaps ${b.what}`);
    }
  });
  return wrong;
}

/** The classes of a week of which more seats are taken than there are. */
export function overfullIn(week: TapeWeek, now: Date): string[] {
  return Object.entries(week.slots).flatMap(([id, slot]) => {
    const seats = seatsIn(week, id, now);
    return seats > slot.capacity ? [`class ${id} has ${seats} seats taken of ${slot.capacity}`] : [];
  });
}

function takenIn(week: TapeWeek, now: Date): Taken[] {
  const claims = Object.entries(week.claims)
    .filter(([, claim]) => claim.state === "held" || claim.state === "booked")
    .filter(([, claim]) => isLive(claim.until, now))
    .map(([id, claim]) => ({ what: `claim ${id}`, from: claim.start.getTime(), to: claim.end.getTime() }));
  const classes = Object.entries(week.slots)
    .filter(([id]) => seatsIn(week, id, now) > 0)
    .map(([id, slot]) => ({ what: `class ${id}`, from: slot.start.getTime(), to: slot.end.getTime() }));
  return [...claims, ...classes];
}

/** The seats of a class that are booked or held by now. */
export function seatsIn(week: TapeWeek, slotId: string, now: Date): number {
  const seats = week.seats[slotId];
  if (!seats) return 0;
  return seats.held.filter((each) => isLive(each.until, now)).reduce((sum, each) => sum + each.seats, seats.booked);
}

/** Whether a claim still counts. */
export function isLive(until: Date | null, now: Date): boolean {
  return until === null || until.getTime() > now.getTime();
}
