import type { TapeWeek } from "@flexsession/domain/tape/tape";
import type { Outcome, Racer } from "./race.ts";

const minute = 60_000;

/**
 * The callers who were refused although their time is free: they overlap nothing that is taken, with the provider's
 * buffers, and would strand no gap. Only for races in which nothing was freed.
 */
export function wronglyRefused(
  racers: readonly Racer[],
  outcomes: readonly Outcome[],
  weeks: readonly TapeWeek[],
): string[] {
  return racers.flatMap((racer, index) => {
    const refused = outcomes[index];
    if (refused === null || refused === undefined || isJustified(racer, refused, weeks)) return [];
    return [`${racer.uid} was refused with ${refused} from ${racer.input.start.toISOString()}, which is free`];
  });
}

function isJustified({ input }: Racer, refused: string, weeks: readonly TapeWeek[]): boolean {
  const own = weeks.filter((each) => each.providerId === input.providerId);
  const rules = own[0]?.rules;
  const buffer = ((rules?.bufferBeforeMinutes ?? 0) + (rules?.bufferAfterMinutes ?? 0)) * minute;
  const taken = own
    .flatMap((week) => Object.values(week.claims))
    .map((claim) => ({
      from: claim.start.getTime() - buffer,
      to: claim.end.getTime() + buffer,
      minutes: (claim.end.getTime() - claim.start.getTime()) / minute,
    }));
  const [from, to] = [input.start.getTime(), input.end.getTime()];
  if (refused === "day-full") {
    const cap = rules?.dailyCapMinutes ?? Number.POSITIVE_INFINITY;
    return taken.reduce((sum, each) => sum + each.minutes, (to - from) / minute) > cap;
  }
  if (taken.some((each) => from < each.to && each.from < to)) return true;
  if (refused !== "leaves-a-gap") return false;

  const slot = own.map((week) => week.slots[input.slotId]).find((each) => each !== undefined);
  if (!slot) return false;
  const before = Math.max(slot.start.getTime(), ...taken.filter((each) => each.to <= from).map((each) => each.to));
  const next = Math.min(...taken.filter((each) => each.from >= to).map((each) => each.from));
  const strandsBefore = from > before && from - before < 60 * minute;
  const strandsAfter = next < slot.end.getTime() && next > to && next - to < 60 * minute;
  return strandsBefore || strandsAfter;
}
