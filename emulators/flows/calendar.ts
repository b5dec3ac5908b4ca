import type { scheduleChoices } from "@flexsession/domain/calendar/schedule";
import { longestSlotHours, type Slot, type Tape } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { hour } from "@flexsession/domain/time/instant";
import { overlaps } from "@flexsession/domain/time/interval";
import type { z } from "zod";
import { get } from "./call.ts";
import type { Person } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { newKey } from "./wish.ts";

type Choices = z.input<typeof scheduleChoices>;

/** What a provider saves who mixes from ten to six, New York time, on every working day, for two weeks ahead. */
export function choices(changes: Partial<Choices> = {}): Choices {
  return {
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...hours("10:00", "18:00") })),
    exceptions: [],
    rules: { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeMinutes: 0, horizonDays: 60, dailyCapMinutes: null },
    horizonWeeks: 2,
    ...changes,
  };
}

/** Hours of mixing that can be booked at once. */
export function hours(from: string, to: string) {
  return { from, to, task: "mix", mode: "instant", priceMinor: 9_000 } as const;
}

/** The input of an edit with one new slot. */
export function creating(start: Date, lasting: number) {
  const end = new Date(start.getTime() + lasting * hour);
  const times = { start: start.toISOString(), end: end.toISOString() };
  return { changes: [{ kind: "create", ...times, ...offer }], key: newKey() };
}

const offer = { task: "mix", mode: "instant", priceMinor: 9_000 };

/** Changes slots as a client does, and must succeed. */
export async function edit(provider: Person, ...changes: object[]): Promise<void> {
  await get("editTape", provider, { changes, key: newKey() });
}

/** Everything that is stored of a provider's tape. */
export async function tapeOf({ uid }: Pick<Person, "uid">): Promise<Tape> {
  const { weeks } = await readFacts();
  return joinWeeks(
    uid,
    weeks.filter((each) => each.providerId === uid),
  );
}

/** The slots of a tape in order of start, each as one line. */
export function linesOf(tape: Tape): string[] {
  return Object.values(tape.slots)
    .toSorted((a, b) => a.start.getTime() - b.start.getTime())
    .map((slot) => {
      const minutes = (slot.end.getTime() - slot.start.getTime()) / 60_000;
      return `${slot.start.toISOString().slice(0, 16)} ${minutes / 60}h${slot.withdrawn ? " withdrawn" : ""}`;
    });
}

/** What is wrong with the slots of every tape: two offered ones that overlap, or one that is too long. */
export async function checkSlots(): Promise<string[]> {
  const { weeks } = await readFacts();
  const offered = weeks.flatMap(({ providerId, slots }) =>
    Object.entries(slots)
      .filter(([, slot]) => !slot.withdrawn)
      .map(([id, slot]) => ({ providerId, id, slot })),
  );
  return offered.flatMap((one, index) => [
    ...(lengthOf(one.slot) > longestSlotHours * hour ? [`${one.id} is too long`] : []),
    ...offered
      .slice(index + 1)
      .filter((other) => other.providerId === one.providerId && overlaps(other.slot, one.slot))
      .map((other) => `${one.id} overlaps ${other.id}`),
  ]);
}

function lengthOf({ start, end }: Slot): number {
  return end.getTime() - start.getTime();
}
